import Conversations
import Testing

@testable import Dialogue

struct RepairTests {
    @Test(arguments: ["不是，是 K20260002", "不，我说的是 K20260002", "错了，K20260002", "K20260002"])
    func `a new number for a finished flow runs it again`(text: String) async throws {
        let customer = try Customer()
        try await customer.say("K20260001 到哪了")
        #expect(try await customer.say(text) == ["utter_corrected", "utter_order_card"])
        #expect(customer.state.slots["order_number"] == "K20260002")
    }

    @Test func `a correction in the middle keeps later answers and asks the open question again`() async throws {
        let customer = try Customer()
        for text in ["退货 K20260001", "换货"] { try await customer.say(text) }
        #expect(try await customer.say("不，是 K20260002") == ["utter_corrected", "utter_ask_reason"])
        #expect(customer.state.slots["order"]?["number"] == "K20260002")
        #expect(customer.state.slots["kind"] == "exchange")
    }

    @Test func `an objection without a value asks the last question again`() async throws {
        let customer = try Customer()
        for text in ["退货 K20260001", "换货"] { try await customer.say(text) }
        #expect(try await customer.say("不对") == ["utter_ask_kind"])
        #expect(try await customer.say("退款") == ["utter_ask_reason"])
    }

    @Test func `what has been carried out is not carried out again`() async throws {
        let customer = try Customer()
        for text in ["退货 K20260001", "退款", "不喜欢", "是"] { try await customer.say(text) }
        #expect(try await customer.say("不，是 K20260002") == ["utter_correct_too_late"])
        #expect(customer.buttons == ["转人工"])
        #expect(await customer.shop.calls.count { $0.action == "request_return" } == 1)
    }

    @Test func `repeating says the same again`() async throws {
        let customer = try Customer()
        #expect(try await customer.say("再说一遍") == ["utter_nothing_to_repeat"])
        try await customer.say("我的订单到哪了")
        let question = customer.text
        try await customer.say("没看清")
        #expect(customer.text == question)
        #expect(customer.flows == ["order_status", "find_order"])
    }

    @Test func `starting over empties everything`() async throws {
        let customer = try Customer()
        for text in ["退货 K20260001", "退款"] { try await customer.say(text) }
        #expect(try await customer.say("重新开始") == ["utter_restarted"])
        #expect(customer.flows.isEmpty)
        #expect(customer.state.slots.isEmpty)
    }

    @Test(arguments: [
        ("你好", "utter_greeting"), ("谢谢！", "utter_thanks"), ("Bye", "utter_goodbye"), ("你是机器人吗", "utter_bot_identity"),
    ])
    func `small talk is answered and the open question asked again`(text: String, response: String) async throws {
        let customer = try Customer()
        try await customer.say("我的订单到哪了")
        #expect(try await customer.say(text) == [response, "utter_ask_order_number"])
    }

    @Test func `two close wishes become a choice`() async throws {
        let customer = try Customer()
        #expect(try await customer.say("订单退") == ["utter_clarify"])
        #expect(customer.buttons == ["申请退货", "查询订单"])
        #expect(try await customer.say("第二个") == ["utter_ask_order_number"])
        #expect(customer.flows.first == "order_status")
    }

    @Test func `a wish just below its threshold is asked about`() async throws {
        let customer = try Customer()
        #expect(try await customer.say("我的包裹") == ["utter_clarify_one"])
        #expect(customer.text == "您是想办理“查询订单”吗？")
        #expect(try await customer.say("是的") == ["utter_ask_order_number"])
    }

    @Test func `a wish repeated with a mistyped value is told what is wrong with it`() async throws {
        let customer = try Customer()
        try await customer.say("我的订单到哪了")
        #expect(try await customer.say("我的订单 K2026 到哪了") == ["utter_invalid_order_number"])
        #expect(try await customer.say("我的订单到哪了") == ["utter_ask_order_number"])
    }

    @Test func `an open question that takes any text takes the words that began the flow, too`() async throws {
        let customer = try Customer()
        for text in ["退货 K20260001", "退款"] { try await customer.say(text) }
        #expect(try await customer.say("因为想退货") == ["utter_ask_confirmed"])
        #expect(customer.state.slots["reason"] == "因为想退货")
    }

    @Test func `an open question that takes any text yields to a sure wish for something else`() async throws {
        let customer = try Customer()
        for text in ["退货 K20260001", "退款"] { try await customer.say(text) }
        #expect(try await customer.say("K20260002 到哪了").contains("utter_order_card"))
    }

    @Test func `a question that the articles do not answer is admitted, and the open question asked again`()
        async throws
    {
        let customer = try Customer()
        try await customer.say("我的订单到哪了")
        #expect(try await customer.say("你们几点下班吗？") == ["utter_not_known", "utter_ask_order_number"])
    }

    @Test func `after three values that do not fit, a person is offered and the question stays open`() async throws {
        let customer = try Customer()
        try await customer.say("我的订单到哪了")
        for text in ["K111111", "K222222"] { try await customer.say(text) }
        #expect(try await customer.say("K333333") == ["utter_invalid_order_number", "utter_too_many_tries"])
        #expect(customer.buttons == ["转人工"])
        #expect(try await customer.say("K20260001") == ["utter_order_card"])
    }

    @Test func `a value that the flow rejects is explained`() async throws {
        let customer = try Customer()
        try await customer.say("预约试衣")
        #expect(try await customer.say("6 位") == ["utter_too_many_people"])
        #expect(customer.text == "6 位太多了，最多四位。")
        #expect(try await customer.say("3") == ["utter_handover"])
        #expect(customer.last?.handover == .init(trigger: .rule, reason: "books a fitting"))
    }

    @Test func `an angry customer is offered a person, and a second time handed over`() async throws {
        let customer = try Customer()
        #expect(try await customer.say("垃圾，我的订单到哪了") == ["utter_angry", "utter_ask_order_number"])
        #expect(customer.buttons == ["转人工"])
        #expect(try await customer.say("气死我了") == ["utter_angry", "utter_handover"])
        #expect(customer.last?.handover?.trigger == .sentiment)
    }

    @Test func `with nobody at the desk, misses offer a person and asking leaves the request`() async throws {
        let customer = try Customer()
        customer.isAttended = false
        for text in ["呜哩哇啦", "呜哩哇啦呀"] { try await customer.say(text) }
        #expect(customer.last?.handover == nil)
        #expect(customer.buttons == ["转人工"])
        #expect(try await customer.say("转人工") == ["utter_handover_absent"])
        #expect(customer.last?.handover?.trigger == .asked)
    }

    @Test func `what the shop cannot know is said, with the nearest article`() async throws {
        let customer = try Customer()
        #expect(try await customer.say("羊毛衫怎么洗？") == ["utter_not_known", "utter_nearest"])
        #expect(customer.buttons == ["Delivery › Cost"])
    }
}
