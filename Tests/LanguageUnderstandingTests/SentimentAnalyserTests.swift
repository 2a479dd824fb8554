import LanguageUnderstanding
import Testing

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
}
