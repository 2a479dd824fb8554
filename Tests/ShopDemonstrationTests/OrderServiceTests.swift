import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SourceFiles
import Testing

@testable import ShopDemonstration

struct OrderServiceTests {
    @Test
    func `tells an order with its days counted from today`() async throws {
        try await ShopFixture.test { client in
            let answer = try await client.get("/api/orders/k20271979")
            #expect(answer.status == .ok)
            #expect(try answer.string("status") == "shipped")
            #expect(try answer.string("placed_at") == "2026-11-15T01:30:00Z")
            #expect(try answer.string("expected_text.zh") == "明天（11月19日）")
            #expect(try answer.string("expected_text.en") == "tomorrow (19 November)")
            #expect(try answer.string("image") == "http://shop.example/pictures/TF-2001.svg")
            #expect(try answer.json("total_cny") as? Int == 1099 + 119)
        }
    }

    @Test
    func `does not tell the name to whoever guesses a number`() async throws {
        try await ShopFixture.test { client in
            let answer = try await client.get("/api/orders/K20263752")
            #expect(try answer.string("recipient.name.zh") == "王**")
            #expect(!answer.text.contains("嘉怡"))
        }
    }

    @Test(arguments: [
        ("K2027197", "too_short"), ("K202719790", "too_long"), ("20271979", "no_letter"),
        ("K2O271979", "wrong_characters"),
        ("K20271978", "wrong_check_digit"),
    ])
    func `says what is wrong with a malformed number`(text: String, problem: String) async throws {
        try await ShopFixture.test { client in
            let order = try await client.get("/api/orders/\(text)")
            #expect(order.status == .badRequest)
            #expect(try order.string("error.code") == problem)
            let check = try await client.get("/api/order-numbers/\(text)")
            #expect(check.status == .ok)
            #expect(try check.json("valid") as? Bool == false)
            #expect(try check.string("problem") == problem)
            #expect(try check.string("message.en")?.isEmpty == false)
        }
    }

    @Test
    func `accepts a number in full-width forms`() async throws {
        try await ShopFixture.test { client in
            let text = try #require(
                "Ｋ２０２７１９７９".addingPercentEncoding(withAllowedCharacters: .alphanumerics.intersection(.urlPathAllowed)))
            let check = try await client.get("/api/order-numbers/\(text)")
            #expect(try check.string("number") == "K20271979")
        }
    }

    @Test
    func `does not know an order that was never placed`() async throws {
        try await ShopFixture.test { client in
            let answer = try await client.get("/api/orders/K27398718")
            #expect(answer.status == .notFound)
            #expect(try answer.string("error.code") == "not_found")
        }
    }

    @Test(arguments: ["1", "第一个", "the%20first%20one", "TF-3002", "boots", "靴子"])
    func `finds the item that the customer means`(choice: String) async throws {
        try await ShopFixture.test { client in
            let encoded =
                choice.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.union(.init(charactersIn: "%")))
                ?? choice
            let answer = try await client.get("/api/orders/K20284303/items/\(encoded)")
            #expect(try answer.string("sku") == "TF-3002")
        }
    }

    @Test
    func `does not find an item of another order`() async throws {
        try await ShopFixture.test { client in
            for choice in ["tent", "7"] {
                let answer = try await client.get("/api/orders/K20284303/items/\(choice)")
                #expect(answer.status == .notFound)
            }
        }
    }

    @Test
    func `registers a return once for one key`() async throws {
        try await ShopFixture.test { client in
            let body = #"{"item": "2", "reason": "太小了"}"#
            let first = try await client.post("/api/orders/K20284303/returns", body, key: "a")
            #expect(first.status == .created)
            #expect(try first.string("return_number") == "R20284303-1")
            #expect(try first.string("item.sku") == "TF-7003")
            #expect(try first.string("order.status") == "return_requested")
            let again = try await client.post("/api/orders/K20284303/returns", body, key: "a")
            #expect(again.status == .created)
            #expect(try again.string("return_number") == "R20284303-1")
            let other = try await client.post(
                "/api/orders/K20284303/returns", #"{"item": "1", "reason": "x"}"#, key: "a")
            #expect(try other.string("error.code") == "key_reused")
            let second = try await client.post("/api/orders/K20284303/returns", body, key: "b")
            #expect(second.status == .conflict)
            #expect(try second.string("error.code") == "already_returned")
        }
    }

    @Test(arguments: [
        ("K20271979", #"{"item": "1", "reason": "x"}"#, 409, "not_delivered"),
        ("K20291159", #"{"reason": "x"}"#, 409, "return_period_over"),
        ("K20284303", #"{"reason": "x"}"#, 422, "which_item"),
        ("K20284303", #"{"item": "帐篷", "reason": "x"}"#, 404, "unknown_item"),
        ("K20284303", "not json", 400, "bad_body"), ("K20284303", #"{"item": "1"}"#, 400, "bad_body"),
        ("K20293890", #"{"reason": "x"}"#, 409, "already_returned"),
    ])
    func `refuses a return that cannot be`(number: String, body: String, status: Int, code: String) async throws {
        try await ShopFixture.test { client in
            let answer = try await client.post("/api/orders/\(number)/returns", body)
            #expect(answer.status.code == status)
            #expect(try answer.string("error.code") == code)
        }
    }

    @Test
    func `takes returns until the thirtieth day`() async throws {
        // K20289781 was delivered 21 days before the day of the fixture's tables, whichever day that is.
        let book = try await orderBook(now: ShopFixture.noon)
        let order = try await book.order(OrderNumber("K20289781"))
        let delivered = try #require(order.milestones.delivered)
        #expect(order.canReturn(at: delivered.addingTimeInterval(30 * 86_400)))
        #expect(!order.canReturn(at: delivered.addingTimeInterval(31 * 86_400)))
    }

    @Test
    func `cancels what is not packed, and only once`() async throws {
        try await ShopFixture.test { client in
            for _ in 1...2 {
                let cancelled = try await client.post("/api/orders/K20263752/cancel")
                #expect(cancelled.status == .ok)
                #expect(try cancelled.string("status") == "cancelled")
            }
            let packed = try await client.post("/api/orders/K20267860/cancel")
            #expect(packed.status == .conflict)
            #expect(try packed.string("error.code") == "cannot_cancel")
        }
    }

    private func orderBook(now: Date) async throws -> OrderBook {
        var diagnostics = Diagnostics()
        let catalogue = Catalogue.load(from: ShopFixture.directory, into: &diagnostics)
        let records = OrderRecord.load(from: ShopFixture.directory, catalogue: catalogue, into: &diagnostics)
        #expect(diagnostics.all.isEmpty)
        return OrderBook(records: records, now: { now })
    }
}
