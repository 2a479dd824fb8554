public import Conversations
import Foundation

extension Identifier: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }
}

extension Date {
    static let start = Date(timeIntervalSince1970: 1_000)
}

extension Conversation {
    static func begun(by customer: CustomerID = "kim") -> Conversation {
        Conversation(
            id: "c1", started: .init(channel: "web", customer: customer, language: .chinese), by: .customer(customer),
            at: .start)
    }

    /// What a store would have made of everything recorded so far.
    var log: [Event] {
        recorded.enumerated().map { offset, event in
            Event(
                sequence: Int64(offset + 1), conversation: id, position: event.position, time: event.time,
                actor: event.actor, body: event.body)
        }
    }

    /// The same without what waits for the store.
    var stored: Conversation {
        var stored = self
        stored.clearRecorded()
        return stored
    }
}

extension ReceivedMessage {
    static func sample(_ id: MessageID, _ text: String = "在吗？") -> ReceivedMessage {
        ReceivedMessage(id: id, externalID: "web.\(id)", content: .init(text: text), page: "/help")
    }
}

extension SentMessage {
    static func sample(_ id: MessageID, answering message: MessageID?) -> SentMessage {
        SentMessage(id: id, content: .init(text: "您好"), language: .chinese, answering: message)
    }
}

extension TurnOutcome {
    static func sample(
        _ message: MessageID, replies: [SentMessage], handover: HandoverRequest? = nil
    ) -> TurnOutcome {
        TurnOutcome(
            completed: CompletedTurn(
                answering: message, receipt: ["chosen": "flow"], dialogue: ["turn": .string(message.rawValue)],
                language: .english, mood: -0.25, topic: "orders"),
            replies: replies,
            changes: [
                .slotSet(.init(name: "order_number", value: "K20260001")),
                .flowStarted(.init(flow: "order_status", outcome: .started)),
            ],
            handover: handover)
    }
}
