import Conversations
import Testing

@testable import Dialogue

/// What ten different customers live through, from their first message to the end.
struct ConversationsOfCustomersTests {
    @Test func `one asks where the order is, mistypes the number, and sees the order as a card`() async throws {
        let customer = try Customer()
        #expect(try await customer.say("我的订单到哪了？") == ["utter_ask_order_number"])
        #expect(try await customer.say("K2026000") == ["utter_invalid_order_number"])
        #expect(customer.text == "“K2026000”不是订单号，应是 K 加八位数字。")
        #expect(try await customer.say("是 k20260001") == ["utter_order_card"])
        #expect(customer.last?.replies.first?.card?.title == "K20260001")
        #expect(customer.text == "订单 K20260001 已发货。")
        #expect(customer.flows.isEmpty)
    }

    @Test func `one gives the number at once and then corrects it`() async throws {
        let customer = try Customer(.english)
        #expect(try await customer.say("where is my order K20260001") == ["utter_order_card"])
        #expect(try await customer.say("no, I meant K20260002") == ["utter_corrected", "utter_order_card"])
        #expect(customer.text.hasSuffix("Order K20260002 is being packed."))
        #expect(try await customer.say("where is my order?") == ["utter_ask_order_number"])
    }

    @Test func `one asks about delivery in the middle of a question and is asked again`() async throws {
        let customer = try Customer()
        try await customer.say("查订单")
        #expect(try await customer.say("运费多少？") == ["knowledge", "utter_ask_order_number"])
        #expect(customer.last?.replies.first?.sources.first?.url == "http://127.0.0.1:1/help/delivery")
        #expect(try await customer.say("K20260002") == ["utter_order_card"])
    }

    @Test func `one gives up, in so many words`() async throws {
        let customer = try Customer()
        try await customer.say("我要退货")
        #expect(try await customer.say("算了") == ["utter_cancelled"])
        #expect(customer.text == "好的，已取消“申请退货”。还有什么可以帮您？")
        #expect(
            customer.ended == [
                .init(flow: "find_order", outcome: .cancelled), .init(flow: "return_item", outcome: .cancelled),
            ])
        #expect(try await customer.say("算了") == ["utter_nothing_to_cancel"])
    }

    @Test func `one gives up and asks something else in the same breath`() async throws {
        let customer = try Customer()
        try await customer.say("我要退货")
        #expect(try await customer.say("算了，运费多少") == ["utter_cancelled", "knowledge"])
        #expect(customer.flows.isEmpty)
    }

    @Test func `one returns an item, and the order number is not asked for twice`() async throws {
        let customer = try Customer()
        try await customer.say("我的订单 K20260001 到哪了")
        #expect(try await customer.say("我要退货") == ["utter_ask_kind"])
        #expect(try await customer.say("要退款") == ["utter_ask_reason"])
        #expect(try await customer.say("尺码不合适") == ["utter_ask_confirmed"])
        #expect(try await customer.say("是的") == ["utter_return_requested"])
        let call = try #require(await customer.shop.calls.last)
        #expect(call.action == "request_return")
        #expect(call.arguments == ["order_number": "K20260001", "kind": "refund", "reason": "尺码不合适"])
    }

    @Test func `one says no in the end, and nothing is submitted`() async throws {
        let customer = try Customer(.english)
        for text in ["I want to return K20260001", "a swap", "too small"] { try await customer.say(text) }
        #expect(try await customer.say("no thanks") == ["utter_return_dropped"])
        #expect(await customer.shop.calls.map(\.action) == ["find_order"])
    }

    @Test func `one looks at an order in the middle of a return and comes back to it`() async throws {
        let customer = try Customer()
        try await customer.say("退货 K20260001")
        #expect(customer.flows == ["return_item"])
        #expect(try await customer.say("K20260002 到哪了") == ["utter_order_card", "utter_resumed", "utter_ask_kind"])
        #expect(customer.flows == ["return_item"])
    }

    @Test func `one asks for a person and is told the place in the queue`() async throws {
        let customer = try Customer()
        customer.queueLength = 2
        try await customer.say("我要退货")
        #expect(try await customer.say("转人工") == ["utter_handover", "utter_handover_waiting"])
        #expect(customer.last?.handover?.trigger == .asked)
        #expect(customer.text.contains("2"))
        #expect(customer.ended.allSatisfy { $0.outcome == .handedOver })
        #expect(customer.flows.isEmpty)
    }

    @Test func `one is not understood twice and gets a person`() async throws {
        let customer = try Customer(.english)
        #expect(try await customer.say("blorp fizz wug") == ["utter_not_understood"])
        #expect(try await customer.say("blorp fizz wug!") == ["utter_could_not_help", "utter_handover"])
        #expect(customer.last?.handover?.trigger == .misses)
    }

    @Test func `one switches from Chinese to English and is answered in kind`() async throws {
        let customer = try Customer()
        try await customer.say("我的订单到哪了")
        try await customer.say("sorry, how much is the delivery cost?")
        #expect(customer.last?.language == .english)
        #expect(customer.text == "Delivery is free from 99 yuan.\nWhat is your order number?")
        try await customer.say("K20260001")
        #expect(customer.text == "Order K20260001 is shipped.")
    }

    @Test func `one meets a business system that is down`() async throws {
        let customer = try Customer()
        await customer.shop.fail("find_order", with: .timeout)
        #expect(try await customer.say("K20260001 到哪了") == ["utter_order_service_down", "utter_offer_person"])
        #expect(customer.buttons == ["转人工"])
        #expect(customer.ended.last == .init(flow: "order_status", outcome: .failed))
        #expect(customer.last?.receipt.actions.map(\.outcome) == ["timeout"])
        #expect(try await customer.say("好的") == ["utter_handover"])
    }
}
