import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import ShopDemonstration

struct ProductServiceTests {
    @Test(arguments: [
        ("query=%E8%83%8C%E5%8C%85", "TF-1001"), ("query=backpack&category=bags", nil), ("query=tents", "TF-6001"),
        ("query=TF-2001", "TF-2001"), ("query=headlamp", "TF-5002"),
    ])
    func `finds products in both languages`(query: String, first: String?) async throws {
        try await ShopFixture.test { client in
            let answer = try await client.get("/api/products?\(query)")
            #expect(answer.status == .ok)
            if let first { #expect(try answer.string("products.0.sku") == first) }
        }
    }

    @Test
    func `lists a category, and refuses one that is not there`() async throws {
        try await ShopFixture.test { client in
            let lamps = try await client.get("/api/products?category=lamps")
            #expect(try lamps.json("count") as? Int == 4)
            let all = try await client.get("/api/products")
            #expect(try all.json("count") as? Int == 44)
            let wrong = try await client.get("/api/products?category=boats")
            #expect(wrong.status == .badRequest)
            #expect(try wrong.string("error.code") == "unknown_category")
        }
    }

    @Test
    func `tells the stock of a size`() async throws {
        try await ShopFixture.test { client in
            let none = try await client.get("/api/products/TF-2001?size=m")
            #expect(try none.json("chosen.count") as? Int == 0)
            #expect(try none.string("stock_text.en") == "Sold out for now")
            let large = try await client.get("/api/products/TF-2001?size=L")
            #expect(try large.json("chosen.in_stock") as? Bool == true)
            let strange = try await client.get("/api/products/TF-2001?size=46")
            #expect(try strange.json("chosen") == nil)
        }
    }

    @Test
    func `knows a product by its name, and says when there is none`() async throws {
        try await ShopFixture.test { client in
            let named = try await client.get("/api/products/Drizzle%20jacket")
            #expect(try named.string("sku") == "TF-2001")
            let unknown = try await client.get("/api/products/submarine")
            #expect(unknown.status == .notFound)
        }
    }
}
