import Conversations
import Testing

@testable import Dialogue

struct SeveralWishesTests {
    @Test(arguments: ["我的订单到哪了，另外运费多少", "运费多少，另外我的订单到哪了"])
    func `what can be answered at once comes before a question`(text: String) async throws {
        let customer = try Customer()
        #expect(try await customer.say(text) == ["knowledge", "utter_ask_order_number"])
        #expect(customer.flows.first == "order_status")
        let wishes = try #require(customer.last?.receipt.wishes)
        #expect(wishes.map(\.text) == ["运费多少", "我的订单到哪了"])
        #expect(wishes.map(\.chosen?.kind) == [.answer, .flow])
    }

    @Test func `a second flow waits until the first one has ended`() async throws {
        let customer = try Customer(.english)
        #expect(
            try await customer.say("I want to return it, also where is my order?")
                == ["utter_wish_noted", "utter_ask_order_number"])
        #expect(customer.text.contains("I have noted “where is my order?”"))
        #expect(customer.last?.receipt.wishes?.map(\.chosen?.name) == ["return_item", nil])
        for text in ["K20260001", "refund"] { try await customer.say(text) }
        #expect(customer.last?.receipt.wishes?.last?.text == "where is my order?")
        try await customer.say("do not like it")
        let said = try await customer.say("yes")
        #expect(said.suffix(2) == ["utter_next_wish", "utter_order_card"])
        #expect(customer.text.contains("You also wrote: “where is my order?”"))
        #expect(customer.flows.isEmpty)
        #expect(customer.state.waitingWishes.isEmpty)
    }

    @Test func `both are done in one reply where nothing has to be asked`() async throws {
        let customer = try Customer()
        #expect(try await customer.say("K20260001 到哪了，另外运费多少") == ["knowledge", "utter_order_card"])
        #expect(try await customer.say("你是机器人吗，另外运费多少") == ["utter_bot_identity", "knowledge"])
        #expect(customer.last?.receipt.wishes?.count == 2)
    }

    @Test func `cancelling the first leads to the next`() async throws {
        let customer = try Customer()
        try await customer.say("我要退货，另外我的订单到哪了")
        #expect(try await customer.say("算了") == ["utter_cancelled", "utter_next_wish", "utter_ask_order_number"])
        #expect(customer.flows.first == "order_status")
    }

    @Test(arguments: ["转人工", "重新开始"])
    func `a person or a new start ends what waits`(text: String) async throws {
        let customer = try Customer()
        try await customer.say("我要退货，另外我的订单到哪了")
        try await customer.say(text)
        #expect(customer.state.waitingWishes.isEmpty)
        #expect(customer.flows.isEmpty)
    }

    @Test func `a person asked for in passing comes first`() async throws {
        let customer = try Customer()
        try await customer.say("我要退货，另外真有人管吗")
        #expect(customer.last?.handover?.trigger == .asked)
        #expect(customer.flows.isEmpty)
    }

    @Test func `the same twice is done once`() async throws {
        let customer = try Customer()
        #expect(try await customer.say("我要退货，另外我真的要退货") == ["utter_ask_order_number"])
        #expect(customer.last?.receipt.wishes == nil)
        #expect(customer.state.waitingWishes.isEmpty)
    }

    @Test func `a clause that is not understood leaves the message whole`() async throws {
        let customer = try Customer()
        try await customer.say("运费多少，另外今天天气")
        #expect(customer.last?.receipt.wishes == nil)
        #expect(customer.last?.receipt.said == ["knowledge"])
    }

    @Test func `an answer to an open question is not taken apart`() async throws {
        let customer = try Customer()
        for text in ["退货 K20260001", "退款"] { try await customer.say(text) }
        try await customer.say("颜色不对，另外尺码小了")
        #expect(customer.state.slots["reason"] == "颜色不对，另外尺码小了")
    }

    @Test func `what was begun before a failure is followed by the rest`() async throws {
        let customer = try Customer()
        await customer.shop.fail("find_order", with: .unreachable)
        let said = try await customer.say("K20260001 到哪了，另外我要退货")
        #expect(said.first == "utter_order_service_down")
        #expect(customer.state.waitingWishes.isEmpty)
        #expect(customer.last?.receipt.wishes?.compactMap(\.chosen?.name) == ["order_status", "return_item"])
    }
}
