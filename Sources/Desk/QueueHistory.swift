public import Conversations
public import Foundation

/// A conversation's step into the queue of those who wait for a person, or out of it.
public struct QueueStep: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case joined
        /// An agent took the conversation, out of the queue or from the assistant.
        case taken
        /// Nobody waits any more, and nobody has taken it: withdrawn, or resolved.
        case left
    }

    public var conversation: ConversationID
    public var kind: Kind
    public var time: Date

    public init(_ kind: Kind, _ conversation: ConversationID, at time: Date) {
        self.kind = kind
        self.conversation = conversation
        self.time = time
    }
}

/// What the desk's waiting time is told from.
public protocol QueueHistory: Sendable {
    /// The latest steps, oldest first.
    func latestSteps(limit: Int) async throws -> [QueueStep]
}
