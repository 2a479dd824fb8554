public import Foundation

/// A customer's message on its way into the log.
public struct InboundMessage: Equatable, Sendable {
    public var channel: String
    public var customer: CustomerID
    /// The sender's own id of the message, unique in the channel.
    public var externalID: String
    public var content: MessageContent
    public var page: String?
    /// The language to begin with, until the customer's own words say more.
    public var language: Language
    public var mood: MessageMood?

    public init(
        channel: String, customer: CustomerID, externalID: String, content: MessageContent, page: String? = nil,
        language: Language, mood: MessageMood? = nil
    ) {
        self.channel = channel
        self.customer = customer
        self.externalID = externalID
        self.content = content
        self.page = page
        self.language = language
        self.mood = mood
    }
}

/// The log's answer to an inbound message: it is durable now.
public struct AcceptedMessage: Equatable, Sendable {
    public var event: Event
    public var conversation: Conversation
    /// True when the message had been accepted before; `event` is the first delivery's.
    public var isDuplicate: Bool

    public init(event: Event, conversation: Conversation, isDuplicate: Bool) {
        self.event = event
        self.conversation = conversation
        self.isDuplicate = isDuplicate
    }
}

/// Why the record did not take what it was given.
public enum RecordError: Error, Equatable {
    /// The disk is full or failing; nothing of the request was kept.
    case full
    /// The database cannot be reached; nothing of the request was kept.
    case unreachable
    /// The connection to the database broke while it committed: the request was kept whole, or not at all.
    case uncertain
    /// Another process has taken the record while this one was cut off from it; nothing of the request was kept.
    case taken
}

/// The append-only record of all conversations, and the snapshots derived from it.
///
/// Everything that returns from a writing call is durable.
public protocol ConversationLog: Sendable {
    /// Appends the message once, in the customer's current conversation or a new one.
    func receive(_ message: InboundMessage, at time: Date) async throws -> AcceptedMessage

    /// Changes a conversation in one transaction; what `change` records is appended, what it throws is thrown and nothing happens.
    ///
    /// - Returns: The conversation afterwards, or nil when there is none of this id.
    func update(
        _ id: ConversationID, _ change: @escaping @Sendable (inout Conversation) throws -> Void
    ) async throws -> Conversation?

    /// The customer's current conversation, begun when there is none.
    func open(
        _ started: ConversationStarted, by actor: Actor, at time: Date
    ) async throws -> Conversation

    func conversation(_ id: ConversationID) async throws -> Conversation?

    /// The customer's latest conversation.
    func current(of customer: CustomerID) async throws -> Conversation?

    /// The event that brought this message into the log.
    func event(of message: MessageID) async throws -> Event?

    /// Events of one conversation in order, after `sequence`.
    func events(of id: ConversationID, after sequence: Int64, limit: Int) async throws -> [Event]

    /// Messages of all of a customer's conversations in order, after `sequence`.
    func messages(of customer: CustomerID, after sequence: Int64, limit: Int) async throws -> [Event]

    /// The last messages of one conversation, in order.
    func latestMessages(of id: ConversationID, limit: Int) async throws -> [Event]

    /// Events of the whole log in order, after `sequence`.
    func events(after sequence: Int64, limit: Int) async throws -> [Event]

    /// The sequence of the last event, 0 in an empty log.
    func lastSequence() async throws -> Int64

    /// Conversations in which the assistant owes a turn, the longest wait first.
    func awaitingTurn(limit: Int) async throws -> [ConversationID]
}
