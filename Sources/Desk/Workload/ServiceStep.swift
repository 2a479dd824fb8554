public import Conversations
public import Foundation

/// A step of a conversation that makes work for people, or takes it from them.
public struct ServiceStep: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case started
        /// Somebody wants a person: the customer, the assistant, or an agent who passes it on.
        case asked
        case taken
        /// An agent has written to the customer.
        case replied
        /// Given back to the assistant, withdrawn or resolved: no person is needed any more.
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

/// What the workload of people is told from.
public protocol ServiceHistory: Sendable {
    /// The steps from `start` on and before `end`, oldest first.
    func steps(from start: Date, to end: Date) async throws -> [ServiceStep]
}
