import Conversations
import Testing

@testable import Dialogue

struct GoingOnTests {
    @Test func `a question goes on from the one that was answered before`() async throws {
        let customer = try Customer()
        try await customer.say("运费多少")
        #expect(try await customer.say("那国外呢？") == ["knowledge"])
        #expect(customer.text == "45 元")
        let chosen = try #require(customer.last?.receipt.candidates.first { $0.kind == .answer })
        #expect(chosen.evidence == "article_answers_further")
        #expect(chosen.explanation.text(in: .english).contains("那国外呢？, 运费多少"))
    }

    @Test(arguments: ["我的订单到哪了", "重新开始"])
    func `what was asked is forgotten when something else begins`(text: String) async throws {
        let customer = try Customer()
        for text in ["运费多少", text] { try await customer.say(text) }
        #expect(customer.state.answered == nil)
        #expect(try await customer.say("那国外呢？").contains("knowledge") == false)
    }

    @Test func `an article that was offered is said when it is chosen`() async throws {
        let customer = try Customer(.english)
        #expect(try await customer.say("how do I wash it") == ["utter_not_known", "utter_nearest"])
        #expect(customer.buttons == ["Delivery › Cost"])
        #expect(try await customer.say("Delivery › Cost") == ["knowledge"])
        #expect(customer.text == "Delivery takes two days.")
        #expect(customer.last?.receipt.chosen.rule == "command")
        #expect(customer.state.answered == "Delivery › Cost")
    }

    @Test func `yes takes the only article that was offered, and is no choice under an answer`() async throws {
        let customer = try Customer()
        try await customer.say("怎么洗")
        #expect(try await customer.say("是的") == ["knowledge"])
        #expect(try await customer.say("topic") == ["knowledge"])
        #expect(customer.buttons == ["Delivery › Cost"])
        #expect(try await customer.say("是的").contains("knowledge") == false)
    }
}
