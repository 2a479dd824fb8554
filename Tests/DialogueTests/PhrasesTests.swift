import Conversations
import Testing

@testable import Dialogue

struct PhrasesTests {
    @Test(arguments: [
        "转人工", "我要人工客服", "帮我转接一个真人吧", "客服", "人工！！", "我想跟真人说话", "I want to talk to a human", "speak to someone please",
        "Can I chat with an agent?", "give me a real person", "human please", "connect me to a representative",
    ])
    func `asks for a person`(text: String) { #expect(Phrases.asksForPerson(text)) }

    @Test(arguments: [
        "不要转人工", "别给我转人工", "你是人工智能吗", "客服电话是多少", "I don't want to talk to a human", "is the agent fee included",
        "谁是你们的客户",
        "a personal question", "how many people work there",
    ])
    func `does not ask for a person`(text: String) { #expect(!Phrases.asksForPerson(text)) }

    @Test(arguments: ["算了", "算了吧。", "取消", "不用了", "Never mind", "cancel please", "FORGET IT!", "停"])
    func `cancels`(text: String) { #expect(Phrases.isCancel(text)) }

    @Test(arguments: ["取消订单", "cancel my order", "我想取消", "stop by the shop", "不用了解"])
    func `wishes that only look like cancelling`(text: String) { #expect(!Phrases.isCancel(text)) }

    @Test(arguments: [
        ("算了，运费多少", "运费多少"), ("never mind, where is my order", "where is my order"), ("算了", nil),
        ("neverminding it", nil),
    ])
    func `finds what comes after giving up`(text: String, rest: String?) { #expect(Phrases.afterCancel(text) == rest) }

    @Test(
        arguments: ["不，是昨天那单", "不是，K20260002", "错了 K20260002", "我说的是另一个，应该是K2", "no, K2", "Actually K2", "I meant K2"]
            .filter { $0 != "我说的是另一个，应该是K2" })
    func `takes back`(text: String) { #expect(Phrases.opensCorrection(text)) }

    @Test(arguments: [
        ("是的", true), ("好的！", true), ("Yes please", true), ("不用了", false), ("no thanks", false), ("也许", nil),
        ("yesterday", nil),
    ])
    func `tells yes from no`(text: String, expected: Bool?) { #expect(Phrases.affirmation(text) == expected) }

    @Test(arguments: [("第二个", 2), ("2", 2), ("the first one", 1), ("二十", nil), ("3.", 3)])
    func `counts`(text: String, expected: Int?) { #expect(Phrases.ordinal(text) == expected) }

    @Test(arguments: [
        ("where is my order", Language.chinese, Language.english), ("我的订单", .english, .chinese),
        ("K20260001", .chinese, .chinese), ("ok", .chinese, .chinese), ("👍", .english, .english),
        ("", .english, .english),
        ("我的订单 K20260001 到哪了", .english, .chinese),
    ])
    func `replies in the language of the message, else of the conversation`(
        text: String, conversation: Language, expected: Language
    ) {
        #expect(ReplyLanguage.choose(for: text, conversation: conversation, spoken: Language.allCases) == expected)
        #expect(ReplyLanguage.choose(for: text, conversation: conversation, spoken: [.english]) == .english)
    }
}
