import Testing

@testable import LanguageUnderstanding

struct ClauseCutterTests {
    private static func cuts(_ text: String) -> [(ClauseCutter.Joint, String, String)] {
        let characters = Array(text)
        return ClauseCutter().cuts(of: text).map {
            ($0.joint, String(characters[$0.first]), String(characters[$0.second]))
        }
    }

    @Test(arguments: [
        (
            "I want to return the shoes and where is my other order?", ClauseCutter.Joint.link,
            "I want to return the shoes", "where is my other order?"
        ),
        ("Where is my order? Can I pay by card?", .stop, "Where is my order?", "Can I pay by card?"),
        ("return these shoes, and also change my address", .turn, "return these shoes", "change my address"),
        ("I want my money. By the way, do you ship abroad?", .turn, "I want my money.", "do you ship abroad?"),
        ("我要退这双鞋，另外我的订单到哪了", .turn, "我要退这双鞋", "我的订单到哪了"),
        ("帮我退货。还有，发票怎么开", .turn, "帮我退货", "发票怎么开"),
        ("我要退这双鞋，我的订单到哪了？", .link, "我要退这双鞋", "我的订单到哪了？"),
        ("🇨🇳 my flag is here; where is my order", .stop, "🇨🇳 my flag is here;", "where is my order"),
    ])
    func `a message is cut at what joins its clauses`(
        text: String, joint: ClauseCutter.Joint, first: String, second: String
    ) {
        let cuts = Self.cuts(text)
        #expect(cuts.contains { $0 == (joint, first, second) })
    }

    @Test(arguments: [
        "where is my order", "我的订单还有多久到", "salt and pepper mill", "red, green and blue lamps", "ok, thanks", "",
        "好的，谢谢", "it costs 3.5 euros", String(repeating: "and also this ", count: 1_000),
    ])
    func `what is one clause, or a story, is not cut`(text: String) { #expect(Self.cuts(text).isEmpty) }
}

struct ClausesTests {
    @Test(arguments: [
        ("where is my order? Also, I want to return a shirt", ["order_status", "return_item"]),
        ("我想退货，另外我的订单到哪了", ["return_item", "order_status"]),
    ])
    func `a message with two wishes tells both, with their places`(text: String, intents: [String]) throws {
        let clauses = try #require(try ToyDefinition.interpreter().interpretWithClauses(text).clauses)
        #expect(clauses.map(\.intent) == intents)
        let characters = Array(text)
        for clause in clauses { #expect(String(characters[clause.start..<clause.end]) == clause.text) }
    }

    @Test(arguments: [
        "where is my order", "I want to return this. can I return a shirt", "我想退货，另外怎么退货退款", "zzz qqq www. xxx vvv ddd",
        "where is my order and my parcel and my shirt", "",
    ])
    func `a message with one wish, or none, has no clauses`(text: String) throws {
        #expect(try ToyDefinition.interpreter().interpretWithClauses(text).clauses == nil)
    }
}
