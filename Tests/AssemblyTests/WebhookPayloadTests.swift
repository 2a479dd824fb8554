import Conversations
import Foundation
import Testing

@testable import Assembly

/// The shapes that Documentation/Operating.md promises to receivers.
struct WebhookPayloadTests {
    private static let time = Date(timeIntervalSince1970: 1_700_000_000.25)
    private static let conversation = Conversation(
        id: ConversationID("c1"), started: .init(channel: "web", customer: CustomerID("kim"), language: .chinese),
        by: .customer(CustomerID("kim")), at: time)

    private static func payload(_ body: EventBody, by actor: Actor = .customer(CustomerID("kim"))) throws -> JSONValue?
    {
        let event = Event(
            sequence: 7, conversation: conversation.id, position: 3, time: time, actor: actor, body: body)
        return try WebhookPayload(event, in: conversation).map {
            try JSONDecoder().decode(JSONValue.self, from: $0.body())
        }
    }

    private static func expected(
        _ type: String, by actor: JSONValue = ["kind": "customer", "id": "kim"], _ more: [String: JSONValue] = [:]
    ) -> JSONValue {
        let common: [String: JSONValue] = [
            "conversation": "c1", "position": 3, "channel": "web", "customer": "kim", "actor": actor,
        ]
        return [
            "type": .string(type), "timestamp": "2023-11-14T22:13:20.250Z",
            "data": .object(common.merging(more) { $1 }),
        ]
    }

    private static let ann: JSONValue = ["kind": "agent", "id": "ann"]

    @Test func `messages come with all that they show`() throws {
        let received = ReceivedMessage(
            id: MessageID("m1"), externalID: "kim.1", content: .init(text: "在吗？"), page: "/shoes")
        let content: JSONValue = ["text": "在吗？", "quickReplies": [], "sources": []]
        #expect(
            try Self.payload(.messageReceived(received))
                == Self.expected(
                    "message.received", ["message": ["id": "m1", "content": content, "page": "/shoes"]]))
        let sent = SentMessage(
            id: MessageID("m2"), content: .init(text: "hello"), language: .english, answering: MessageID("m1"),
            name: "Ann")
        #expect(
            try Self.payload(.messageSent(sent), by: .agent(AgentID("ann")))
                == Self.expected(
                    "message.sent", by: Self.ann,
                    [
                        "language": "en",
                        "message": [
                            "id": "m2", "content": ["text": "hello", "quickReplies": [], "sources": []],
                            "answering": "m1", "name": "Ann",
                        ],
                    ]))
    }

    @Test func `steps of a conversation come with what they mean`() throws {
        let started = ConversationStarted(channel: "web", customer: CustomerID("kim"), language: .chinese)
        #expect(
            try Self.payload(.conversationStarted(started))
                == Self.expected("conversation.started", ["language": "zh"]))
        #expect(
            try Self.payload(.handoverRequested(.init(trigger: .misses, reason: "twice")), by: .assistant)
                == Self.expected(
                    "conversation.waiting", by: ["kind": "assistant"],
                    ["request": ["trigger": "misses", "reason": "twice"]]))
        #expect(try Self.payload(.handoverWithdrawn) == Self.expected("conversation.withdrawn"))
        #expect(
            try Self.payload(.assigned(.init(agent: AgentID("ann"), name: "Ann")), by: .agent(AgentID("ann")))
                == Self.expected(
                    "conversation.assigned", by: Self.ann, ["agent": ["id": "ann", "name": "Ann"]]))
        #expect(try Self.payload(.resolved) == Self.expected("conversation.resolved"))
        #expect(try Self.payload(.returned) == Self.expected("conversation.returned"))
        #expect(
            try Self.payload(.reopened, by: .system) == Self.expected("conversation.reopened", by: ["kind": "system"]))
        #expect(
            try Self.payload(.rated(.init(score: 5, comment: "good")))
                == Self.expected("conversation.rated", ["rating": ["score": 5, "comment": "good"]]))
        #expect(
            try Self.payload(.noted(.init(text: "VIP")), by: .agent(AgentID("ann")))
                == Self.expected("conversation.noted", by: Self.ann, ["note": ["text": "VIP"]]))
        #expect(
            try Self.payload(.customerDescribed(.init(name: "Kim", isVerified: true)))
                == Self.expected("customer.described", ["details": ["name": "Kim", "isVerified": true]]))
    }

    @Test func `what happens inside the assistant is nobody else's business`() throws {
        #expect(try Self.payload(.slotSet(.init(name: "order", value: 1))) == nil)
        #expect(try Self.payload(.flowStarted(.init(flow: "x", outcome: .started))) == nil)
        #expect(try Self.payload(.actionCalled(.init(action: "x", outcome: "ok", milliseconds: 1))) == nil)
    }

    @Test func `every attempt sends the same bytes`() throws {
        let event = Event(
            sequence: 7, conversation: Self.conversation.id, position: 3, time: Self.time, actor: .system,
            body: .customerDescribed(.init(name: "Kim", email: "kim@example.com", isVerified: true)))
        var later = Self.conversation
        later.record(.rated(.init(score: 1)), by: .system, at: .now)
        #expect(
            try WebhookPayload(event, in: Self.conversation)?.body() == WebhookPayload(event, in: later)?.body())
    }

    @Test func `each event of the log has one name outside`() {
        for event in WebhookEvent.allCases { #expect(WebhookEvent(logType: event.logType) == event) }
    }
}
