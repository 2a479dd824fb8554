public import Conversations

/// Where a dialogue stands between two messages.
public struct DialogueState: Equatable, Sendable {
    /// Flows begun and not ended; the last one has the floor.
    public internal(set) var openFlows: [OpenFlow] = []
    public internal(set) var slots: [String: JSONValue] = [:]
    /// Messages not understood in a row.
    public internal(set) var misses = 0
    /// Angry messages in a row.
    public internal(set) var angryMessages = 0
    /// The flow that ended last, while it can still be corrected.
    public internal(set) var finished: FinishedFlow?
    /// Flows that have run to their end, which ask again when they are started again.
    var completedFlows: [String] = []
    /// Choices that the last reply offered.
    public internal(set) var offers: [Offer] = []
    /// What was said last, to be said again.
    public internal(set) var lastReplies: [MessageContent] = []
    public internal(set) var topic: String?
    /// The question that the articles answered last, while the next one may go on from it.
    var answered: String?
    /// What else was asked for, to be done when no flow is open any more.
    public internal(set) var waitingWishes: [WaitingWish] = []

    public init() {}
}

/// A flow that has begun and not ended.
public struct OpenFlow: Codable, Equatable, Sendable {
    public internal(set) var flow: String
    /// The step to do next; nil at the end.
    public internal(set) var step: String?
    /// The slot whose question is open.
    public internal(set) var awaiting: String?
    /// Values for the open question that did not fit.
    var tries = 0
    /// Steps that have asked in this run.
    var asked: [String] = []
    /// Slots filled in this run, the latest last.
    var filled: [String] = []
    /// A call has changed something in a business system, so that going back would do it twice.
    var hasWritten = false
    /// The flow below is at a `call` step and goes on when this one ends.
    var isIncluded = false
}

/// A flow that has ended.
public struct FinishedFlow: Codable, Equatable, Sendable {
    var flow: String
    var filled: [String]
    var hasWritten: Bool
}

/// One of several things that a message asked for, and that has to wait for another.
public struct WaitingWish: Codable, Equatable, Sendable {
    /// The clause, as the customer wrote it.
    public internal(set) var text: String
    /// The message that it is a part of.
    var message: String
}

/// A choice offered to the customer.
public struct Offer: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, Sendable { case flow, person, passage }

    var title: String
    var kind: Kind
    var name: String
}

extension DialogueState: Codable {
    private enum CodingKeys: String, CodingKey {
        case openFlows, slots, misses, angryMessages, finished, completedFlows, offers, lastReplies, topic,
            answered, waitingWishes
    }

    /// Fields that an older version did not write are at their start.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        openFlows = try values.decodeIfPresent([OpenFlow].self, forKey: .openFlows) ?? []
        slots = try values.decodeIfPresent([String: JSONValue].self, forKey: .slots) ?? [:]
        misses = try values.decodeIfPresent(Int.self, forKey: .misses) ?? 0
        angryMessages = try values.decodeIfPresent(Int.self, forKey: .angryMessages) ?? 0
        finished = try values.decodeIfPresent(FinishedFlow.self, forKey: .finished)
        completedFlows = try values.decodeIfPresent([String].self, forKey: .completedFlows) ?? []
        offers = try values.decodeIfPresent([Offer].self, forKey: .offers) ?? []
        lastReplies = try values.decodeIfPresent([MessageContent].self, forKey: .lastReplies) ?? []
        topic = try values.decodeIfPresent(String.self, forKey: .topic)
        answered = try values.decodeIfPresent(String.self, forKey: .answered)
        waitingWishes = try values.decodeIfPresent([WaitingWish].self, forKey: .waitingWishes) ?? []
    }
}
