import Foundation
import Testing

@testable import LanguageUnderstanding

struct SentimentAnalyserTests {
    @Test(arguments: [
        ("thank you so much, great service!", "positive"), ("This is terrible, I am very disappointed", "negative"),
        ("where is my order", "neutral"), ("not good at all", "negative"), ("it is not bad", "positive"),
        ("你们的服务太差了，我要投诉！", "negative"), ("非常感谢，很满意", "positive"), ("不满意", "negative"),
        ("我想退货", "neutral"), ("麻烦帮我查一下", "neutral"), ("你好", "neutral"), ("质量不好", "negative"), ("", "neutral"),
    ])
    func `tells the mood`(text: String, label: String) throws {
        #expect(try ToyDefinition.interpreter().interpret(text).sentiment.label == label)
    }

    @Test(arguments: [
        "the zip is broken", "my flask arrived damaged, cracked and leaking", "水壶收到就是破的", "拉链坏了，还开线了", "包裹湿透了，里面压坏了",
    ])
    func `what is wrong with a thing is bad news and no anger`(text: String) throws {
        let sentiment = try ToyDefinition.interpreter().interpret(text).sentiment
        #expect(sentiment.label == "negative")
        #expect(sentiment.score > -0.5)
    }

    @Test func `a thing that is not broken is none of it`() throws {
        #expect(try ToyDefinition.interpreter().interpret("it is not broken").sentiment.label == "neutral")
    }

    @Test func `anger about a broken thing is anger`() throws {
        let sentiment = try ToyDefinition.interpreter().interpret("it is broken, this is ridiculous").sentiment
        #expect(sentiment.score < -0.6)
    }

    @Test func `stronger words and exclamation marks count more`() throws {
        let interpreter = try ToyDefinition.interpreter()
        let scores = ["bad", "very bad", "very bad!!!"].map { interpreter.interpret($0).sentiment.score }
        #expect(scores == scores.sorted(by: >) && Set(scores).count == 3)
        #expect(scores.allSatisfy { (-1...1).contains($0) })
    }

    @Test(arguments: [
        "I am FURIOUS!!!!!!!!!! urgent urgent asap 😡😡😡😡😡😡", "气死气死气死！！！！马上马上马上 第九次第九次第九次",
        "\u{FFFD}\u{0}👩‍👩‍👧‍👧 :) ))) '''' …",
        "第", "3", "第3", "3 times", "''", "just", String(repeating: "垃圾 great ", count: 5_000),
        String(repeating: "a", count: 100_000),
    ])
    func `stays within its ranges whatever is written`(text: String) {
        let sentiment = SentimentAnalyser.analyse(text)
        #expect((-1...1).contains(sentiment.score))
        #expect((0...1).contains(sentiment.urgency))
        #expect((0...1).contains(sentiment.frustration))
    }

    @Test func `laughter and one's own name in capitals press nobody`() {
        for text in ["哈哈哈哈哈哈哈", "hahahaha ha ha ha", "👍👍👍👍", "DHL or UPS", "KF20260001 KF20260002"] {
            let sentiment = SentimentAnalyser.analyse(text)
            #expect(sentiment.urgency == 0 && sentiment.frustration == 0, "\(text)")
        }
    }

    @Test func `the mood in a receipt of an earlier version is read`() throws {
        let stored = Data(#"{"label":"negative","score":-0.5}"#.utf8)
        let sentiment = try JSONDecoder().decode(Interpretation.Sentiment.self, from: stored)
        #expect(sentiment == .init(score: -0.5, label: "negative", urgency: 0, frustration: 0))
    }
}
