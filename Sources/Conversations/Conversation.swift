public import Foundation

/// A conversation as its events have left it: whoever reads all of them from the first arrives here.
///
/// Commands (`receive`, `take`, `completeTurn`, ...) check the rules and record events; `apply` folds an event without judging it.
/// The recorded events wait in `recorded` until a store has appended them.
public struct Conversation: Equatable, Sendable {
    public let id: ConversationID
    public internal(set) var channel: String
    public internal(set) var customer: CustomerID
    public internal(set) var details = CustomerDetails()
    public internal(set) var language: Language
    public internal(set) var holder: Holder
    /// The position of the last event.
    public internal(set) var position: Int
    /// Messages of the customer that the assistant owes a turn, oldest first; empty unless the assistant has the lease.
    public internal(set) var awaitingTurn: [MessageID] = []
    /// Messages of the customer since somebody last answered.
    public internal(set) var unanswered: [MessageID] = []
    public internal(set) var facts = ConversationFacts()
    /// `DialogueState` as the last turn left it.
    public internal(set) var dialogue: JSONValue?
    public internal(set) var startedAt: Date
    public internal(set) var lastMessage: MessageSummary?
    public internal(set) var rating: Rating?

    /// Events recorded since this value was read, in order.
    public internal(set) var recorded: [RecordedEvent] = []
}

// The snapshot that a store keeps beside the log; what was recorded and not yet stored is no part of it.
extension Conversation: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, channel, customer, details, language, holder, position, awaitingTurn, unanswered, facts, dialogue
        case startedAt, lastMessage, rating
    }
}

/// Who may speak to the customer: exactly one of these at any time.
public enum Holder: Codable, Equatable, Sendable {
    case assistant
    /// Nobody has taken it yet; the assistant keeps silent.
    case waiting(since: Date, HandoverRequest)
    case agent(Assignment, since: Date)
    /// Closed; the next message of the customer opens it again with the assistant.
    case resolved(at: Date)
}

extension Holder {
    /// `assistant`, `waiting`, `agent` or `resolved`.
    public var name: String {
        switch self {
        case .assistant: "assistant"
        case .waiting: "waiting"
        case .agent: "agent"
        case .resolved: "resolved"
        }
    }

    public var agent: AgentID? {
        guard case .agent(let assignment, _) = self else { return nil }
        return assignment.agent
    }

    public var waitingSince: Date? {
        guard case .waiting(let since, _) = self else { return nil }
        return since
    }
}

/// What an agent should know at a glance.
public struct ConversationFacts: Codable, Equatable, Sendable {
    public var slots: [String: JSONValue] = [:]
    /// The latest mood in -1...1.
    public var mood: Double?
    /// How the mood has moved; nil before the first message with one.
    public private(set) var moodTrajectory: MoodTrajectory?
    /// How soon the latest message wants an answer, `0...1`.
    public var urgency: Double?
    /// How far the customer's patience was used up in the latest message, `0...1`.
    public var frustration: Double?
    public var topic: String?
    public var page: String?

    public init() {}

    /// Takes the mood of one more message, in `-1...1`.
    public mutating func felt(_ mood: Double) {
        // Facts of before there were trajectories have only the latest mood.
        if var trajectory = moodTrajectory ?? self.mood.map(MoodTrajectory.init(first:)) {
            trajectory.append(mood)
            moodTrajectory = trajectory
        } else {
            moodTrajectory = MoodTrajectory(first: mood)
        }
        self.mood = mood
    }

    /// The customer begins anew, days later perhaps: what was felt then says nothing of now.
    mutating func forgetMood() {
        mood = nil
        moodTrajectory = nil
        urgency = nil
        frustration = nil
    }
}

/// The last line of a conversation, for lists.
public struct MessageSummary: Codable, Equatable, Sendable {
    public var from: String
    public var text: String
    public var time: Date
}

/// An event that waits for its place in the log.
public struct RecordedEvent: Equatable, Sendable {
    public var position: Int
    public var time: Date
    public var actor: Actor
    public var body: EventBody
}

extension Conversation {
    /// Begins a conversation and records its first event.
    public init(id: ConversationID, started: ConversationStarted, by actor: Actor, at time: Date) {
        self.init(id: id, started: started, at: time)
        recorded.append(.init(position: 1, time: time, actor: actor, body: .conversationStarted(started)))
    }

    private init(id: ConversationID, started: ConversationStarted, at time: Date) {
        self.id = id
        channel = started.channel
        customer = started.customer
        language = started.language
        holder = .assistant
        position = 1
        startedAt = time
    }

    /// Rebuilds a conversation from its events; nil when the first is not its start.
    public init?(replaying events: some Sequence<Event>) {
        var replayed: Conversation?
        for event in events {
            if case .conversationStarted(let started) = event.body, replayed == nil {
                replayed = Conversation(id: event.conversation, started: started, at: event.time)
            } else {
                replayed?.apply(event.body, by: event.actor, at: event.time)
            }
        }
        guard let replayed else { return nil }
        self = replayed
    }

    /// Folds the event and keeps it for the store.
    public mutating func record(_ body: EventBody, by actor: Actor, at time: Date) {
        apply(body, by: actor, at: time)
        recorded.append(.init(position: position, time: time, actor: actor, body: body))
    }

    /// The store has appended everything.
    public mutating func clearRecorded() {
        recorded = []
    }
}
