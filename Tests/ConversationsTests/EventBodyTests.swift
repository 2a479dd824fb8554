import Conversations
import Foundation
import Testing

struct EventBodyTests {
    static let every: [(type: String, body: EventBody)] = [
        ("conversation.started", .conversationStarted(.init(channel: "web", customer: "kim", language: .chinese))),
        (
            "message.received",
            .messageReceived(
                .init(
                    id: "m1", externalID: "web.1", content: .init(text: "退货？ 🛍️"), page: "/p?a=1",
                    mood: .init(score: -0.5, urgency: 0.25, frustration: 1)))
        ),
        (
            "message.sent",
            .messageSent(
                .init(
                    id: "a1",
                    content: .init(
                        text: "七天内可退。",
                        card: .init(
                            title: "K1", subtitle: "paid", imageURL: "/k1.svg",
                            rows: [.init(label: "状态", value: "已付款")], link: .init(title: "查看", url: "/orders/K1")),
                        quickReplies: [.init(title: "好", text: "好的")],
                        sources: [
                            .init(
                                title: "退货", quote: "七天", url: "/help/returns", passage: "returns.zh#2", version: "9f")
                        ]),
                    language: .chinese, answering: "m1", name: "Ann"))
        ),
        (
            "turn.completed",
            .turnCompleted(
                .init(
                    answering: "m1", receipt: ["milliseconds": 1.5, "passages": []], dialogue: ["stack": [1, nil]],
                    language: .english, mood: 0.5, urgency: 0.25, frustration: 0.75, topic: "returns"))
        ),
        ("slot.set", .slotSet(.init(name: "size", value: ["a", 1, true, nil]))),
        ("flow.started", .flowStarted(.init(flow: "order_status", outcome: .started))),
        ("flow.ended", .flowEnded(.init(flow: "order_status", outcome: .handedOver))),
        ("action.called", .actionCalled(.init(action: "find_order", outcome: "timeout", milliseconds: 2000.25))),
        ("handover.requested", .handoverRequested(.init(trigger: .agentAbsent, reason: "gone"))),
        ("handover.withdrawn", .handoverWithdrawn),
        ("assigned", .assigned(.init(agent: "ann", name: "Ann"))),
        ("returned", .returned), ("resolved", .resolved), ("reopened", .reopened),
        ("rated", .rated(.init(score: 5, comment: "谢谢"))),
        ("noted", .noted(.init(text: "calls back"))),
        ("customer.described", .customerDescribed(.init(name: "Kim", email: "kim@example.com", isVerified: false))),
    ]

    @Test(arguments: every)
    func `comes back from its stored form`(type: String, body: EventBody) throws {
        #expect(body.type == type)
        #expect(try EventBody(type: body.type, version: body.version, payload: Data(body.payload().json.utf8)) == body)
    }

    @Test func `the stored form is plain JSON that other programs read`() throws {
        let body = EventBody.noted(.init(text: "a/b"))
        #expect(try body.payload().json == #"{"text":"a/b"}"#)
        #expect(try EventBody.resolved.payload().json == "{}")
    }

    @Test func `what a newer program has written is refused by name`() {
        #expect(throws: EventDecodingError.unknownType("dreamt", version: 1)) {
            try EventBody(type: "dreamt", version: 1, payload: Data("{}".utf8))
        }
        #expect(throws: EventDecodingError.unknownType("noted", version: 2)) {
            try EventBody(type: "noted", version: 2, payload: Data(#"{"text":"x"}"#.utf8))
        }
    }

    @Test(arguments: ["", "{", "[]", #"{"text":7}"#, "\u{FFFD}"])
    func `a payload that does not fit is refused`(payload: String) {
        #expect(throws: EventDecodingError.malformedPayload("noted")) {
            try EventBody(type: "noted", version: 1, payload: Data(payload.utf8))
        }
    }

    @Test func `fields that a later version adds are passed over`() throws {
        let payload = Data(#"{"text":"x","colour":"red"}"#.utf8)
        #expect(try EventBody(type: "noted", version: 1, payload: payload) == .noted(.init(text: "x")))
    }

    @Test(arguments: [Actor.customer("kim"), .assistant, .agent("ann"), .system])
    func `an actor comes back from kind and id`(actor: Actor) {
        #expect(Actor(kind: actor.kind, id: actor.id) == actor)
    }

    @Test func `an actor without its id is none`() {
        #expect(Actor(kind: "agent", id: nil) == nil)
        #expect(Actor(kind: "ghost", id: "x") == nil)
    }
}
