public import Conversations
public import Foundation

public enum DeliveryTag {}
public typealias DeliveryID = Identifier<DeliveryTag>

/// One event on its way to one destination outside.
public struct Delivery: Equatable, Sendable {
    public enum State: String, CaseIterable, Codable, Sendable {
        case pending, delivered
        /// Given up; it is tried again when a person says so.
        case dead
    }

    /// The same for every attempt, so that the receiver recognises what it has had.
    public var id: DeliveryID
    public var destination: String
    /// The event's place in the log; what is sent is made from the event at each attempt.
    public var sequence: Int64
    public var conversation: ConversationID
    /// The event's type, as the log names it.
    public var type: String
    public var state: State
    /// Attempts that have failed since it was last put into the queue.
    public var attempts: Int
    /// Nil unless it is pending.
    public var nextAttempt: Date?
    /// When it was delivered or given up.
    public var settled: Date?
    /// Why the last attempt failed, in a sentence.
    public var lastError: String?
}

/// What came of one attempt.
public enum DeliveryResult: Equatable, Sendable {
    case delivered
    case failed(String, nextAttempt: Date)
    case dead(String)
}

/// Somebody outside who wants to know of events.
public struct OutboxDestination: Equatable, Sendable {
    public var name: String
    /// As `EventBody.type` names them.
    public var eventTypes: Set<String>

    public init(name: String, eventTypes: Set<String>) {
        self.name = name
        self.eventTypes = eventTypes
    }
}

/// A destination that said that it wants nothing more.
public struct SwitchedOffDestination: Equatable, Sendable {
    public var name: String
    public var since: Date
    public var reason: String
}

/// How many deliveries there are in each state.
public struct DeliveryCounts: Codable, Equatable, Sendable {
    public var pending: Int
    public var delivered: Int
    public var dead: Int

    public init(pending: Int = 0, delivered: Int = 0, dead: Int = 0) {
        self.pending = pending
        self.delivered = delivered
        self.dead = dead
    }
}
