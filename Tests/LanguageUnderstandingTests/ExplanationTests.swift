import Foundation
import Testing

@testable import LanguageUnderstanding

struct ExplanationTests {
    /// With an encoder support vectors decide, without one hyperplanes.
    private static func interpreter(alike: Bool) throws -> Interpreter {
        try InterpreterTrainer.train(
            ToyDefinition.definition, encoder: alike ? CountingEncoder(identity: "counting") : nil)
    }

    /// How many times likelier an intent is than another by their margins, as a logarithm.
    private static func lead(_ text: String, _ intent: String, _ rival: String, by interpreter: Interpreter) throws
        -> Double
    {
        var intents = interpreter.intents
        intents.confidence = ConfidenceScale()
        let features = try #require(try interpreter.features(of: [text]).first)
        let chances = Dictionary(
            uniqueKeysWithValues: intents.judge(features, limit: 10).scores.map { ($0.name, $0.confidence) })
        return log(try #require(chances[intent]) / (try #require(chances[rival])))
    }

    @Test(arguments: [true, false], ["where is my order", "hello!", "衣服想退货", "zzz", ""])
    func `the lead is the logarithm of how many times likelier the intent is`(alike: Bool, text: String) throws {
        let interpreter = try Self.interpreter(alike: alike)
        let found = interpreter.explain(text)
        let explanation = try #require(found.explanation)
        #expect(explanation.intent == found.intents[0].name)
        #expect(explanation.rival == found.intents[1].name)
        let lead = try Self.lead(text, found.intents[0].name, found.intents[1].name, by: interpreter)
        #expect(abs(explanation.lead - lead) < 1e-3)
        #expect((explanation.scope.score < explanation.scope.threshold) == found.isOutOfScope)
    }

    // The decision of a support vector machine is the sum of what its support vectors say.
    @Test(arguments: ["where is my order", "can I return my order", "你好呀，我的包裹到哪了"])
    func `the parts of all examples add up to the lead`(text: String) throws {
        let explanation = try #require(try Self.interpreter(alike: true).explain(text).explanation)
        let parts = explanation.examples.compactMap(\.contribution)
        #expect(parts.count == explanation.examples.count)
        let sum = parts.reduce(0, +) + (try #require(explanation.otherExamples)) + (try #require(explanation.start))
        #expect(abs(sum - explanation.lead) < 1e-3 * max(1, abs(explanation.lead)))
        #expect(explanation.examples.allSatisfy { (0...1).contains($0.likeness) })
    }

    @Test(arguments: [true, false]) func `the message itself is the example that speaks for it most`(alike: Bool) throws
    {
        let explanation = try #require(
            try Self.interpreter(alike: alike).explain("has my parcel been shipped").explanation)
        #expect(explanation.examples.first?.text == "has my parcel been shipped")
        #expect(explanation.examples.first?.intent == "order_status")
        #expect(abs((explanation.examples.first?.likeness ?? 0) - 1) < 0.02)
        #expect((explanation.otherExamples != nil) == alike)
    }

    @Test(arguments: [true, false]) func `a word counts what the model says without it`(alike: Bool) throws {
        let interpreter = try Self.interpreter(alike: alike)
        let message = "please return my order"
        let explanation = try #require(interpreter.explain(message).explanation)
        #expect(explanation.words.map(\.text) == ["please", "return", "my", "order"])
        let (intent, rival) = (try #require(explanation.intent), try #require(explanation.rival))
        for (word, rest) in zip(
            explanation.words, ["return my order", "please my order", "please return order", "please return my"])
        {
            let lead = try Self.lead(rest, intent, rival, by: interpreter)
            #expect(abs(word.contribution - (explanation.lead - lead)) < 1e-3)
            let characters = Array(message)
            #expect(String(characters[word.start..<word.end]) == word.text)
        }
    }

    @Test func `Han characters that meet in the examples are one word`() throws {
        let explanation = try #require(try Self.interpreter(alike: false).explain("我想看订单，退货！").explanation)
        #expect(explanation.words.map(\.text) == ["我", "想", "看", "订单", "退货"])
    }

    @Test func `an entity or a value in Han characters is one word`() throws {
        let explanation = try #require(try Self.interpreter(alike: false).explain("退衬衫，后天").explanation)
        #expect(explanation.words.map(\.text) == ["退", "衬衫", "后天"])
    }

    @Test func `entities tell the rule that found them`() throws {
        let explanation = try #require(
            try Self.interpreter(alike: false).explain("KF12345678 小号 a@b.example").explanation)
        let rules = Dictionary(uniqueKeysWithValues: explanation.entities.map { ($0.name, $0) })
        #expect(rules["order_number"]?.rule == #"\bKF\d{8}\b"#)
        #expect(rules["size"]?.source == "list")
        #expect(rules["size"]?.rule == "小号 = small")
        #expect(rules["contact"]?.source == "pattern")
    }

    @Test func `the mood tells its words`() throws {
        let explanation = try #require(
            try Self.interpreter(alike: false).explain("very bad service, not happy, thanks").explanation)
        #expect(explanation.mood.map(\.text) == ["bad", "happy", "thanks"])
        #expect(explanation.mood.map { $0.weight < 0 } == [true, true, false])
    }

    @Test func `a loaded interpreter explains as the saved one did`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kefu-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let encoder = CountingEncoder(identity: "counting")
        let saved = try InterpreterTrainer.train(ToyDefinition.definition, encoder: encoder)
        try saved.save(to: folder)
        let loaded = try Interpreter.load(from: folder, encoder: encoder)
        #expect(loaded.explain("退货 小号, bad") == saved.explain("退货 小号, bad"))
    }

    @Test(arguments: [0, 1]) func `very few intents can be explained`(count: Int) throws {
        var definition = ToyDefinition.definition
        definition.intents = Array(definition.intents.prefix(count))
        let explanation = try #require(
            try InterpreterTrainer.train(definition, encoder: nil).explain("where is my order").explanation)
        #expect(explanation.intent == (count == 0 ? nil : "order_status"))
        #expect(explanation.rival == nil)
        #expect(explanation.lead.isFinite)
    }

    @Test(arguments: [
        String(repeating: "退", count: 100_000), String(repeating: "a ", count: 100_000),
        String(repeating: "😀", count: 10_000),
    ])
    func `of a hostile message the first words are explained`(text: String) throws {
        let explanation = try #require(try Self.interpreter(alike: true).explain(text).explanation)
        #expect(explanation.words.count <= 64)
    }

    @Test func `nothing is explained unless it is asked for`() throws {
        #expect(try ToyDefinition.interpreter().interpret("hello").explanation == nil)
    }
}
