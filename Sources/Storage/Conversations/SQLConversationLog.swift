public import Conversations
public import Foundation

/// The log and its snapshots in a database.
public struct SQLConversationLog: ConversationLog {
    /// A resolved conversation that has rested this long is not opened again: the customer begins a new one.
    static let restBeforeNew: TimeInterval = 24 * 3600

    private let database: any SQLDatabase
    private let bus: EventBus

    init(database: any SQLDatabase, bus: EventBus) {
        self.database = database
        self.bus = bus
    }

    public func receive(_ message: InboundMessage, at time: Date) async throws -> AcceptedMessage {
        try await database.write { connection in
            if let first = try connection.firstDelivery(of: message) { return first }
            let started = ConversationStarted(
                channel: message.channel, customer: message.customer, language: message.language)
            var (conversation, isNew) = try connection.currentOrNew(
                started, by: .customer(message.customer), at: time)
            let received = ReceivedMessage(
                id: .random(), externalID: message.externalID, content: message.content, page: message.page,
                mood: message.mood)
            conversation.receive(received, at: time)
            let events = try connection.store(conversation, isNew: isNew)
            conversation.clearRecorded()
            guard let event = events.last else { throw StorageError.damaged("a message left no event") }
            return Stored(
                accepted: AcceptedMessage(event: event, conversation: conversation, isDuplicate: false),
                events: events)
        } afterCommit: { stored in
            publish(stored.events, of: stored.accepted.conversation)
        }.accepted
    }

    public func update(
        _ id: ConversationID, _ change: @escaping @Sendable (inout Conversation) throws -> Void
    ) async throws -> Conversation? {
        try await database.write { connection -> (Conversation, [Event])? in
            guard var conversation = try connection.conversation(where: "id = ?", [.text(id.rawValue)]) else {
                return nil
            }
            try change(&conversation)
            guard !conversation.recorded.isEmpty else { return (conversation, []) }
            let events = try connection.store(conversation, isNew: false)
            conversation.clearRecorded()
            return (conversation, events)
        } afterCommit: { changed in
            if let (conversation, events) = changed { publish(events, of: conversation) }
        }?.0
    }

    public func open(
        _ started: ConversationStarted, by actor: Actor, at time: Date
    ) async throws -> Conversation {
        try await database.write { connection -> (Conversation, [Event]) in
            var (conversation, isNew) = try connection.currentOrNew(started, by: actor, at: time)
            guard isNew else { return (conversation, []) }
            let events = try connection.store(conversation, isNew: true)
            conversation.clearRecorded()
            return (conversation, events)
        } afterCommit: { conversation, events in
            publish(events, of: conversation)
        }.0
    }

    public func conversation(_ id: ConversationID) async throws -> Conversation? {
        try await database.read { try $0.conversation(where: "id = ?", [.text(id.rawValue)]) }
    }

    public func current(of customer: CustomerID) async throws -> Conversation? {
        try await database.read { try $0.current(of: customer) }
    }

    public func event(of message: MessageID) async throws -> Event? {
        try await database.read { connection in
            try connection.events(
                where: "sequence = (SELECT sequence FROM message WHERE id = ?)", [.text(message.rawValue)], limit: 1
            ).first
        }
    }

    public func events(of id: ConversationID, after sequence: Int64, limit: Int) async throws -> [Event] {
        try await database.read { connection in
            try connection.events(
                where: "conversation_id = ? AND sequence > ?", [.text(id.rawValue), .integer(sequence)], limit: limit)
        }
    }

    // Receipts are long, and a customer's tab that comes back has no use for them.
    private static let isMessage = "type IN ('message.received', 'message.sent')"

    public func messages(of customer: CustomerID, after sequence: Int64, limit: Int) async throws -> [Event] {
        try await database.read { connection in
            try connection.events(
                where: """
                    conversation_id IN (SELECT id FROM conversation WHERE customer_id = ?) AND sequence > ?
                    AND \(Self.isMessage)
                    """,
                [.text(customer.rawValue), .integer(sequence)], limit: limit)
        }
    }

    public func latestMessages(of id: ConversationID, limit: Int) async throws -> [Event] {
        try await database.read { connection in
            try connection.events(
                where: """
                    sequence IN (SELECT sequence FROM event WHERE conversation_id = ? AND \(Self.isMessage)
                        ORDER BY sequence DESC LIMIT ?)
                    """,
                [.text(id.rawValue), .integer(limit)], limit: limit)
        }
    }

    public func events(after sequence: Int64, limit: Int) async throws -> [Event] {
        try await database.read { try $0.events(where: "sequence > ?", [.integer(sequence)], limit: limit) }
    }

    public func lastSequence() async throws -> Int64 {
        try await database.read {
            try $0.rows("SELECT COALESCE(MAX(sequence), 0) FROM event").first?.integer(0) ?? 0
        }
    }

    public func awaitingTurn(limit: Int) async throws -> [ConversationID] {
        try await database.read { connection in
            try connection.rows(
                "SELECT id FROM conversation WHERE awaiting_since IS NOT NULL ORDER BY awaiting_since LIMIT ?",
                [.integer(limit)]
            ).compactMap { $0.text(0).map { ConversationID($0) } }
        }
    }

    private func publish(_ events: [Event], of conversation: Conversation) {
        guard !events.isEmpty else { return }
        bus.publish(.events(events, conversation), customer: conversation.customer)
    }
}

/// What a transaction has appended, with what its caller is told.
private struct Stored: Sendable {
    var accepted: AcceptedMessage
    var events: [Event]
}

extension SQLConnection {
    fileprivate func firstDelivery(of message: InboundMessage) throws -> Stored? {
        let event = try events(
            where: "sequence = (SELECT sequence FROM message WHERE channel = ? AND external_id = ?)",
            [.text(message.channel), .text(message.externalID)], limit: 1
        ).first
        guard let event,
            let conversation = try conversation(where: "id = ?", [.text(event.conversation.rawValue)])
        else { return nil }
        return Stored(
            accepted: AcceptedMessage(event: event, conversation: conversation, isDuplicate: true), events: [])
    }

    fileprivate func current(of customer: CustomerID) throws -> Conversation? {
        try conversation(
            where: "customer_id = ? ORDER BY started_at DESC, id LIMIT 1", [.text(customer.rawValue)])
    }

    fileprivate func currentOrNew(
        _ started: ConversationStarted, by actor: Actor, at time: Date
    ) throws -> (Conversation, isNew: Bool) {
        if let current = try current(of: started.customer), !current.isOver(at: time) { return (current, false) }
        return (Conversation(id: .random(), started: started, by: actor, at: time), true)
    }
}

extension Conversation {
    fileprivate func isOver(at time: Date) -> Bool {
        guard case .resolved(let resolvedAt) = holder else { return false }
        return time.timeIntervalSince(max(resolvedAt, lastMessage?.time ?? resolvedAt))
            > SQLConversationLog.restBeforeNew
    }
}
