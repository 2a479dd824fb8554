import Conversations
import Foundation

/// What an endpoint is sent: the same for every attempt, since it is made of what never changes.
struct WebhookPayload: Encodable {
    struct Subject: Encodable {
        var conversation: ConversationID
        /// The event's place in its conversation: later ones are greater.
        var position: Int
        var channel: String
        var customer: CustomerID
        var actor: Author
        var language: Language?
        var message: Message?
        var request: HandoverRequest?
        var agent: AssignedAgent?
        var rating: Rating?
        var note: Note?
        var details: CustomerDetails?
    }

    struct Author: Encodable {
        var kind: String
        var id: String?
    }

    struct Message: Encodable {
        var id: MessageID
        var content: MessageContent
        var page: String?
        /// The message of the customer that this one answers.
        var answering: MessageID?
        /// The agent's name as the customer sees it.
        var name: String?
    }

    struct AssignedAgent: Encodable {
        var id: AgentID
        var name: String
    }

    var type: String
    /// When it happened, which is not when it is sent.
    var timestamp: String
    var data: Subject

    /// Nil when nobody outside is told of such an event.
    init?(_ event: Event, in conversation: Conversation) {
        guard let kind = WebhookEvent(logType: event.body.type) else { return nil }
        type = kind.rawValue
        timestamp = event.time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        data = Subject(
            conversation: event.conversation, position: event.position, channel: conversation.channel,
            customer: conversation.customer, actor: .init(kind: event.actor.kind, id: event.actor.id))
        data.add(event.body)
    }

    func body() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}

extension WebhookPayload.Subject {
    fileprivate mutating func add(_ body: EventBody) {
        switch body {
        case .conversationStarted(let started): language = started.language
        case .messageReceived(let received):
            message = .init(id: received.id, content: received.content, page: received.page)
        case .messageSent(let sent):
            language = sent.language
            message = .init(id: sent.id, content: sent.content, answering: sent.answering, name: sent.name)
        case .handoverRequested(let request): self.request = request
        case .assigned(let assignment): agent = .init(id: assignment.agent, name: assignment.name)
        case .rated(let rating): self.rating = rating
        case .noted(let note): self.note = note
        case .customerDescribed(let details): self.details = details
        default: break
        }
    }
}
