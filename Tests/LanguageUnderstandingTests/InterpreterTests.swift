import Conversations
import Foundation
import LanguageUnderstanding
import Testing
import ValueParsing

struct InterpreterTests {
    @Test(arguments: [
        ("where is the order I made", "order_status"), ("我的包裹到哪了", "order_status"),
        ("return the shirt", "return_item"), ("衣服想退货", "return_item"), ("hello!", "greet"), ("你好呀", "greet"),
        ("ＨＥＬＬＯ", "greet"), ("我的訂單到哪了", "order_status"),
    ])
    func `names the intent of texts it has not seen`(text: String, intent: String) throws {
        let interpretation = try ToyDefinition.interpreter().interpret(text)
        #expect(interpretation.intents.first?.name == intent)
        #expect(!interpretation.isOutOfScope)
    }

    @Test(arguments: ["where is my order", "我的订单到哪了", "retrun the shrit", "zzz qqq", ""])
    func `its topics are those of an interpretation`(text: String) throws {
        let interpreter = try ToyDefinition.interpreter()
        let interpretation = interpreter.interpret(text)
        let intents = interpretation.isOutOfScope ? [] : interpretation.intents
        let topics = interpreter.topics(of: text)
        #expect(topics.count == intents.count)
        for intent in intents { #expect(abs((topics[intent.name] ?? 0) - intent.confidence) < 1e-12) }
    }

    @Test func `chances lie in order and add up to at most one`() throws {
        let intents = try ToyDefinition.interpreter().interpret("where is my order").intents
        #expect(intents.map(\.confidence) == intents.map(\.confidence).sorted(by: >))
        #expect(abs(intents.reduce(0) { $0 + $1.confidence } - 1) < 1e-9)
    }

    @Test(arguments: ["zzz qqq", "", "？？？", "😀😀", "\u{0}\u{7}"])
    func `what nothing is known of is about none of the intents`(text: String) throws {
        #expect(try ToyDefinition.interpreter().interpret(text).isOutOfScope)
    }

    @Test func `the conversation's language goes before the text's`() throws {
        let interpreter = try ToyDefinition.interpreter()
        #expect(interpreter.interpret("where is my order").language == .english)
        #expect(interpreter.interpret("我的订单").language == .chinese)
        #expect(interpreter.interpret("KF12345678", language: .chinese).language == .chinese)
    }

    @Test(arguments: ["我的订单KF12345678，另外退货要3天吗", "great, broken AGAIN!", ""])
    func `its JSON is its encoding`(text: String) throws {
        let interpreter = try ToyDefinition.interpreter()
        for interpretation in [interpreter.interpretWithClauses(text), interpreter.explain(text)] {
            #expect(try interpretation.json() == JSONValue(encoding: interpretation))
        }
    }

    @Test func `training twice gives the same model`() throws {
        #expect(try ToyDefinition.interpreter().hash == ToyDefinition.interpreter().hash)
    }

    @Test(arguments: [0, 1, 2])
    func `very few intents can be trained`(count: Int) throws {
        var definition = ToyDefinition.definition
        definition.intents = Array(definition.intents.prefix(count))
        let interpreter = try InterpreterTrainer.train(definition, encoder: nil)
        let found = interpreter.interpret("where is my order").intents.first?.name
        #expect(found == (count == 0 ? nil : "order_status"))
    }

    @Test(arguments: [
        String(repeating: "where is my order ", count: 60_000), String(repeating: "😀", count: 10_000),
        String(repeating: "退", count: 300_000), String(repeating: "a", count: 1_000_000),
        String(repeating: "e\u{301}\u{302}", count: 100_000), String(repeating: "\u{0}\u{8}\u{1B}[2J", count: 50_000),
        String(repeating: "1", count: 200_000), String(repeating: "a@", count: 100_000),
        String(repeating: "+86 ", count: 100_000),
    ])
    func `a hostile message is interpreted, and only its beginning searched for values`(text: String) throws {
        let found = try ToyDefinition.interpreter().interpret(text)
        #expect(found.text.utf8.count == text.utf8.count)
        #expect(found.values.allSatisfy { $0.end <= 2_000 })
        #expect(found.intents.allSatisfy { (0...1).contains($0.confidence) })
    }
}

struct InterpretedValuesTests {
    @Test func `a message tells its values, relative to a moment`() throws {
        let interpreter = try InterpreterTrainer.train(
            UnderstandingDefinition(examples: [(text: "return", intent: "a"), (text: "where", intent: "b")]),
            encoder: nil)
        // 2026-11-21 14:30 in Shanghai.
        let now = try Date("2026-11-21T06:30:00Z", strategy: .iso8601)
        let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
        let found = interpreter.interpret("后天下午三点退两件，一共199块", language: nil, now: now, timeZone: zone).values
        #expect(found.map(\.value.canonical) == ["2026-11-23T15:00:00+08:00", "2 件", "199 CNY"])
        #expect(found.map(\.text) == ["后天下午三点", "两件", "199块"])
    }
}
