import NumericalMethods
import Conversations
import Foundation
import Testing

@testable import Dialogue

/// Whatever customers write, in whatever order.
struct RandomConversationsTests {
    private static let messages = [
        "我的订单到哪了", "我要退货", "预约试衣", "K20260001", "K20260002", "K99999999", "K2026", "不是，K20260002", "不对", "算了",
        "算了，运费多少", "重新开始",
        "再说一遍", "转人工", "你好", "谢谢", "退款", "换货", "是的", "不用了", "尺码不合适", "运费多少？", "订单退", "第二个", "6", "3", "查询订单", "垃圾",
        "气死我了",
        "量子力学是什么", "羊毛衫怎么洗？", "where is my order K20260001", "never mind", "", " ", "！！！", "{order.number}",
        "<script>alert(1)</script>",
        String(repeating: "😀", count: 10_000), String(repeating: "退货", count: 20_000), "\u{0}\u{202E}K20260001",
        "slots.order is null", "包裹",
    ]

    /// Every message in every state that the flows can be in, not only those that chance finds.
    @Test(arguments: [
        [], ["我的订单到哪了"], ["我要退货"], ["退货 K20260001"], ["退货 K20260001", "退款"], ["退货 K20260001", "退款", "太小"],
        ["预约试衣"], ["订单退"], ["包裹"], ["K20260001 到哪了"], ["垃圾"], ["退货 K20260001", "退款", "太小", "是的"],
    ])
    func `every message can follow every question`(opening: [String]) async throws {
        for message in Self.messages {
            let customer = try Customer()
            for text in opening { try await customer.say(text) }
            try await customer.say(message)
            try await customer.say(message)
        }
    }

    @Test(arguments: 0..<40)
    func `every turn says something, ends, and leaves a state that can be kept`(seed: UInt64) async throws {
        var generator = SplitMix(seed: seed)
        let customer = try Customer(seed.isMultiple(of: 2) ? .chinese : .english)
        for _ in 0..<40 {
            if Int.random(in: 0..<6, using: &generator) == 0 {
                let failures: [ActionFailure?] = [nil, .timeout, .nonsense, .status(500)]
                await customer.shop.fail("find_order", with: failures.randomElement(using: &generator) ?? nil)
            }
            customer.isAttended = Bool.random(using: &generator)
            // `Customer` itself checks that there is a reply and that state and receipt survive being written down.
            try await customer.say(Self.messages.randomElement(using: &generator) ?? "")
            let turn = try #require(customer.last)
            #expect(turn.replies.allSatisfy { !$0.text.isEmpty })
            #expect(customer.flows.count <= TurnMachine.maximumDepth)
            #expect(turn.receipt.candidates.contains { $0.kind == turn.receipt.chosen.kind && $0.isEligible })
            #expect(turn.handover == nil || customer.flows.isEmpty)
        }
    }

    @Test func `a flow that runs in a circle is stopped, and a person is offered`() async throws {
        let circle = """
            flows:
              circle:
                nlu_trigger:
                  - intent: book_fitting
                steps:
                  - id: ask
                    collect: order_number
                    next: again
                  - id: again
                    set_slots: [{reason: x}]
                    next: ask
            """
        var files = Shop.files
        files["flows/circle.yml"] = circle
        files["flows/orders.yml"] = files["flows/orders.yml"]?.replacing(
            "- intent: book_fitting", with: "- intent: order_status")
        let customer = try Customer(files: files)
        try await customer.say("试衣")
        #expect(try await customer.say("K20260001") == ["utter_flow_failed", "utter_offer_person"])
        #expect(customer.flows.isEmpty)
    }

    @Test func `a state from a folder that has changed since is taken as far as it goes`() async throws {
        let state = """
            {"openFlows": [{"flow": "gone", "step": "x", "awaiting": "y", "tries": 0, "asked": [], "filled": [],
            "hasWritten": false, "isIncluded": false}], "slots": {"order_number": "K20260001"}}
            """
        let decoded = try JSONDecoder().decode(DialogueState.self, from: Data(state.utf8))
        let definition = try #require(try TestFolder(Shop.files).load().definition)
        let assistant = Assistant(
            definition: definition, interpreter: FakeInterpreter(), knowledge: FakeKnowledge(), actions: FakeShop())
        let turn = await assistant.turn(
            TurnInput(
                messageID: MessageID("m"), text: "我要退货", state: decoded, language: .chinese,
                now: Date(timeIntervalSince1970: 0)))
        #expect(turn.receipt.said == ["utter_ask_kind"])
        #expect(turn.state.openFlows.map(\.flow) == ["return_item"])
    }
}
