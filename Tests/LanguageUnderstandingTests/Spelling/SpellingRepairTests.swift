import Inference
import Testing

@testable import LanguageUnderstanding

struct SpellingRepairTests {
    private static let texts = [
        "where is my order", "has my parcel been shipped", "how do I return the shirt", "I can't find my card",
        "我的订单到哪了", "查一下订单物流", "我想退货退款", "快递什么时候到",
    ]
    private static let general = GeneralWords(
        ["cart", "tonight", "their", "please"].map { WordFrequency(word: $0, share: 0.2) }
            + ["客服", "密码", "定", "顶", "推", "那"].map { WordFrequency(word: $0, share: 0.1) })
    private static let repair = SpellingRepair(texts: texts, general: general)

    private static func read(_ message: String) -> String {
        SpellingRepair.text(of: message, corrected: repair.corrections(of: message))
    }

    @Test(arguments: [
        ("wherr is my order", "where is my order"), ("whree is my order", "where is my order"),
        ("wheere is my order", "where is my order"), ("wher is my order", "where is my order"),
        ("hwo do I reutrn the shrit", "how do I return the shirt"), ("I cna't find my crad", "I can't find my card"),
        ("我的顶单到那了", "我的订单到哪了"), ("我想推货", "我想退货"), ("快递神么时候到", "快递什么时候到"),
        ("my oredr，查一下顶单", "my order，查一下订单"),
    ])
    func `slips are read as what was meant`(typed: String, meant: String) {
        #expect(Self.read(typed) == meant)
    }

    @Test(arguments: [
        "where is my order", "我的订单到哪了", "where is my cart", "tonight please", "密码", "", "   ", "!!! 123 ？",
        "zxqv", "鑫淼的钨丝", "привет, où est-ce", "हिन्दी",
    ])
    func `what is spelt right, or is no known word's slip, is read as it is`(message: String) {
        #expect(Self.repair.corrections(of: message).isEmpty)
    }

    @Test(arguments: [
        "crad@example.com", "order.html", "www.ordr.com", "ordr_id", "ordr2", "2ordr", "#ordr", "https://crad/shrit",
        "oredr-12",
    ])
    func `addresses, file names and numbers are no words`(code: String) {
        #expect(Self.read("where is \(code)") == "where is \(code)")
    }

    @Test(arguments: [("Wehre is my order", "Where is my order"), ("WEHRE IS MY ORDER", "WHERE IS MY ORDER")])
    func `capitals stay, and so does the rest of the message`(typed: String, meant: String) {
        #expect(Self.read(typed + "  ⟨1️⃣⟩") == meant + "  ⟨1️⃣⟩")
    }

    @Test func `traditional characters and full width are no slips`() {
        #expect(Self.repair.corrections(of: "我的訂單到哪了").isEmpty)
        #expect(Self.repair.corrections(of: "ｗｈｅｒｅ ｉｓ ｍｙ ｏｒｄｅｒ").isEmpty)
    }

    @Test func `a known word is doubted only beside one that nobody knows`() {
        // "form" is a word; "my form" was never seen, but nothing else of the message looks like a slip.
        let repair = SpellingRepair(texts: Self.texts + ["fill in the form"], general: Self.general)
        #expect(repair.corrections(of: "where is the form").isEmpty)
    }

    @Test(arguments: ["a", "ordr ", "顶单", "e\u{301}", "'"])
    func `of a hostile message the beginning is read`(part: String) {
        let message = String(repeating: part, count: 200_000)
        for correction in Self.repair.corrections(of: message) {
            #expect(correction.range.upperBound <= SpellingToken.longestText)
        }
    }

    @Test func `without examples and vocabulary nothing is read otherwise`() {
        let repair = SpellingRepair(texts: [], general: GeneralWords([]))
        #expect(repair.corrections(of: "wehre is my ordr 我的顶单").isEmpty)
    }
}

struct RepairedInterpretationTests {
    @Test func `intents are told from the repaired message, entities from the message itself`() throws {
        let found = try ToyDefinition.interpreter().interpret("wheer is my oredr KF12345678")
        #expect(found.corrected == "where is my order KF12345678")
        #expect(found.text == "wheer is my oredr KF12345678")
        #expect(found.intents.first?.name == "order_status")
        #expect(found.entities.map(\.text) == ["KF12345678"])
        #expect(found.entities.map(\.start) == [18])
    }

    @Test func `a message that is spelt right has no correction`() throws {
        #expect(try ToyDefinition.interpreter().interpret("where is my order").corrected == nil)
    }

    @Test func `the phrases of entities are spelt right`() throws {
        #expect(try ToyDefinition.interpreter().interpret("can I return a T-shirt 小号").corrected == nil)
    }

    @Test func `messages can be read as they are typed`() throws {
        var options = InterpreterTrainer.Options()
        options.repairsSpelling = false
        let interpreter = try InterpreterTrainer.train(ToyDefinition.definition, encoder: nil, options: options)
        #expect(interpreter.interpret("wheer is my oredr").corrected == nil)
    }
}
