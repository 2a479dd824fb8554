import Conversations

/// What an endpoint may hear of: the events of the log that mean something outside.
public enum WebhookEvent: String, CaseIterable, Sendable {
    case conversationStarted = "conversation.started"
    case messageReceived = "message.received"
    case messageSent = "message.sent"
    case conversationWaiting = "conversation.waiting"
    case conversationWithdrawn = "conversation.withdrawn"
    case conversationAssigned = "conversation.assigned"
    case conversationReturned = "conversation.returned"
    case conversationResolved = "conversation.resolved"
    case conversationReopened = "conversation.reopened"
    case conversationRated = "conversation.rated"
    case conversationNoted = "conversation.noted"
    case customerDescribed = "customer.described"

    /// The same as the log names it.
    var logType: String {
        switch self {
        case .conversationStarted, .messageReceived, .messageSent, .customerDescribed: rawValue
        case .conversationWaiting: "handover.requested"
        case .conversationWithdrawn: "handover.withdrawn"
        case .conversationAssigned: "assigned"
        case .conversationReturned: "returned"
        case .conversationResolved: "resolved"
        case .conversationReopened: "reopened"
        case .conversationRated: "rated"
        case .conversationNoted: "noted"
        }
    }

    /// Nil when nobody outside is told of such events.
    public init?(logType: String) {
        guard let event = Self.allCases.first(where: { $0.logType == logType }) else { return nil }
        self = event
    }
}
