public import Conversations
public import Foundation

/// A step of a conversation that makes work for people, or takes it from them.
public struct ServiceStep: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case started
        /// Somebody wants a person: the customer, the assistant, or an agent who passes it on.
        case joined
        /// An agent took the conversation, out of the queue or from the assistant.
        case taken
        /// An agent has written to the customer.
        case replied
        /// Given back to the assistant, withdrawn or resolved: no person is wanted any more.
        case left
    }

    public var conversation: ConversationID
    public var kind: Kind
    public var time: Date

    public init(_ kind: Kind, _ conversation: ConversationID, at time: Date) {
        self.conversation = conversation
        self.kind = kind
        self.time = time
    }
}

/// What the waiting time and the workload are told from.
public protocol ServiceHistory: Sendable {
    /// The steps from `start` on and before `end`, oldest first.
    func steps(from start: Date, to end: Date) async throws -> [ServiceStep]

    /// The latest steps into the queue and out of it, oldest first.
    func latestQueueSteps(limit: Int) async throws -> [ServiceStep]
}
