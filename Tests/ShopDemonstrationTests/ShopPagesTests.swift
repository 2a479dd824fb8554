import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import SourceFiles
import Testing

@testable import ShopDemonstration

struct ShopPagesTests {
    @Test(arguments: [
        "/", "/?category=bags", "/products/TF-2001", "/orders", "/orders/K20271979", "/help", "/help/returns",
    ])
    func `every page carries the widget, a policy and no inline script or style`(path: String) async throws {
        try await ShopFixture.test { client in
            for language in ["zh-CN,zh;q=0.9", "en-GB"] {
                let page = try await client.get(path, language: language)
                #expect(page.status == .ok)
                #expect(page.text.components(separatedBy: "<script").count == 2)
                #expect(page.text.contains(#"<script src="http://127.0.0.1:8080/widget.js""#))
                #expect(!page.text.contains(" style=") && !page.text.contains("<style"))
                let policy = try #require(page.headers[.contentSecurityPolicy])
                #expect(policy.contains("default-src 'none'") && policy.contains("connect-src http://127.0.0.1:8080"))
                #expect(!policy.contains("unsafe"))
                #expect(!page.text.contains("{{") && !page.text.contains("Optional("))
            }
        }
    }

    @Test
    func `speaks the language of the browser, the cookie, the link`() async throws {
        try await ShopFixture.test { client in
            let english = try await client.get("/products/TF-5001", language: "en")
            #expect(english.text.contains("Firefly Camp Lantern"))
            let other = try await client.get("/", language: "fr")
            #expect(other.text.contains(#"<html lang="zh-CN">"#))
            let chosen = try await client.get("/?lang=en", language: "zh")
            #expect(chosen.text.contains(#"<html lang="en">"#))
            #expect(chosen.headers[.setCookie]?.hasPrefix("shop_lang=en;") == true)
            let later = try await client.execute(
                uri: "/", method: .get, headers: [.cookie: "a=b; shop_lang=en", .acceptLanguage: "zh"])
            #expect(later.text.contains(#"<html lang="en">"#))
        }
    }

    @Test
    func `shows a search as text, whatever it is`() async throws {
        try await ShopFixture.test { client in
            let attack = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E"
            for path in ["/?query=\(attack)", "/orders?number=\(attack)", "/orders/\(attack)"] {
                let page = try await client.get(path)
                #expect(!page.text.contains("<script>alert"))
                #expect(page.text.contains("&lt;script&gt;"))
            }
        }
    }

    @Test
    func `filters and searches`() async throws {
        try await ShopFixture.test { client in
            let lamps = try await client.get("/?category=lamps", language: "en")
            #expect(lamps.text.components(separatedBy: #"<li class="tile">"#).count == 5)
            let none = try await client.get("/?query=submarine", language: "en")
            #expect(none.text.contains("Nothing matches"))
        }
    }

    @Test
    func `leads from the form to the order, or says what is wrong`() async throws {
        try await ShopFixture.test { client in
            let good = try await client.get("/orders?number=k2027%201979")
            #expect(good.status == .seeOther)
            #expect(good.headers[.location] == "/orders/K20271979")
            let short = try await client.get("/orders?number=K2027197", language: "zh")
            #expect(short.status == .badRequest)
            #expect(short.text.contains("位数少了"))
            let unknown = try await client.get("/orders/K27398718", language: "en")
            #expect(unknown.status == .notFound)
            #expect(unknown.text.contains("There is no such order"))
        }
    }

    @Test(arguments: ["/products/TF-9999", "/help/nothing", "/pictures/..%2Fproducts.csv", "/nowhere", "/api/nowhere"])
    func `does not find what is not there`(path: String) async throws {
        try await ShopFixture.test { client in
            let answer = try await client.get(path)
            #expect(answer.status == .notFound)
        }
    }

    @Test
    func `serves every picture`() async throws {
        var diagnostics = Diagnostics()
        let skus = Catalogue.load(from: ShopFixture.directory, into: &diagnostics).products.map(\.sku)
        #expect(skus.count == 44)
        try await ShopFixture.test { client in
            for sku in skus {
                let picture = try await client.get("/pictures/\(sku).svg")
                #expect(picture.status == .ok)
                #expect(picture.text.hasPrefix("<svg"))
            }
        }
    }

    @Test
    func `has every article and every text in both languages`() throws {
        var diagnostics = Diagnostics()
        let articles = HelpArticle.load(from: ShopFixture.directory.appending(path: "knowledge"), into: &diagnostics)
        let ids = Dictionary(grouping: articles, by: \.language).mapValues { Set($0.map(\.id)) }
        #expect(ids[.chinese] == ids[.english])
        #expect(ids[.chinese]?.count == 17)
        let strings = try ShopStrings()
        #expect(Set(strings.all(.chinese).keys) == Set(strings.all(.english).keys))
    }
}
