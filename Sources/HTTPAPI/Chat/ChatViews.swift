import Conversations
import Foundation

/// A message as customers and agents see it.
struct MessageView: Encodable {
    var id: MessageID
    var sequence: Int64
    var time: Date
    var from: String
    var name: String?
    var content: MessageContent
    var externalID: String?

    /// Nil when the event is no message.
    init?(_ event: Event) {
        switch event.body {
        case .messageReceived(let message):
            id = message.id
            content = message.content
            externalID = message.externalID
        case .messageSent(let message):
            id = message.id
            content = message.content
            name = message.name
        default: return nil
        }
        sequence = event.sequence
        time = event.time
        from = event.actor.kind
    }
}

/// A conversation as its customer sees it.
struct ConversationView: Encodable {
    var id: ConversationID
    var state: String
    var agentName: String?
    var queuePosition: Int?
    /// About how long it takes until somebody takes the conversation; nil when that cannot be said.
    var waitMinutes: Int?
    var deskIsOpen: Bool
    var rating: Int?
    var language: Language

    init(_ conversation: Conversation, queuePosition: Int?, waitMinutes: Int?, deskIsOpen: Bool) {
        id = conversation.id
        state = conversation.holder.name
        if case .agent(let assignment, _) = conversation.holder { agentName = assignment.name }
        self.queuePosition = queuePosition
        self.waitMinutes = waitMinutes
        self.deskIsOpen = deskIsOpen
        rating = conversation.rating?.score
        language = conversation.language
    }
}
