import Conversations
import Foundation

/// Times are kept as whole milliseconds since 1970, which both databases compare as numbers.
extension Date {
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

    init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}

/// Reading and appending rows of `event` and `conversation` within a transaction.
extension SQLConnection {
    static var eventColumns: String {
        "event.sequence, event.conversation_id, event.position, event.time, event.actor_kind, event.actor_id, event.type, event.version, event.payload"
    }

    func events(where condition: String, _ arguments: [SQLValue], limit: Int) throws -> [Event] {
        try rows(
            "SELECT \(Self.eventColumns) FROM event WHERE \(condition) ORDER BY event.sequence LIMIT ?",
            arguments + [.integer(limit)]
        ).map(Event.init(row:))
    }

    func conversation(where condition: String, _ arguments: [SQLValue]) throws -> Conversation? {
        try rows("SELECT snapshot FROM conversation WHERE \(condition)", arguments).first.map(Conversation.init(row:))
    }

    /// Appends what the conversation has recorded and renews its snapshot.
    func store(_ conversation: Conversation, isNew: Bool) throws -> [Event] {
        var stored = conversation
        stored.clearRecorded()
        try saveSnapshot(of: stored, isNew: isNew)
        return try conversation.recorded.map { try append($0, to: conversation) }
    }

    private func append(_ recorded: RecordedEvent, to conversation: Conversation) throws -> Event {
        let payload = try recorded.body.payload().json
        let sequence = try rows(
            """
            INSERT INTO event (conversation_id, position, time, actor_kind, actor_id, type, version, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING sequence
            """,
            [
                .text(conversation.id.rawValue), .integer(recorded.position), .integer(recorded.time.milliseconds),
                .text(recorded.actor.kind), .text(recorded.actor.id), .text(recorded.body.type),
                .integer(recorded.body.version), .text(payload),
            ]
        ).first?.integer(0)
        guard let sequence else { throw StorageError.damaged("an event was given no sequence") }
        try index(recorded.body, sequence: sequence, channel: conversation.channel)
        return Event(
            sequence: sequence, conversation: conversation.id, position: recorded.position,
            time: Date(milliseconds: recorded.time.milliseconds), actor: recorded.actor, body: recorded.body)
    }

    private func index(_ body: EventBody, sequence: Int64, channel: String) throws {
        let message: (id: MessageID, externalID: String?)? =
            switch body {
            case .messageReceived(let message): (message.id, message.externalID)
            case .messageSent(let message): (message.id, nil)
            default: nil
            }
        guard let message else { return }
        try execute(
            "INSERT INTO message (id, sequence, channel, external_id) VALUES (?, ?, ?, ?)",
            [.text(message.id.rawValue), .integer(sequence), .text(channel), .text(message.externalID)])
    }

    private func saveSnapshot(of conversation: Conversation, isNew: Bool) throws {
        let snapshot = try JSONValue(encoding: conversation).json
        SnapshotMemory.shared.keep(conversation, as: snapshot)
        let lastAt = conversation.lastMessage?.time ?? conversation.startedAt
        let columns: [SQLValue] = [
            .text(conversation.holder.name), .text(conversation.holder.agent?.rawValue),
            conversation.holder.waitingSince.map { .integer($0.milliseconds) } ?? .null,
            conversation.awaitingTurn.isEmpty ? .null : .integer(lastAt.milliseconds),
            .integer(lastAt.milliseconds), .text(snapshot),
        ]
        if isNew {
            try execute(
                """
                INSERT INTO conversation (state, agent_id, waiting_since, awaiting_since, last_message_at, snapshot,
                    id, channel, customer_id, started_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                columns + [
                    .text(conversation.id.rawValue), .text(conversation.channel), .text(conversation.customer.rawValue),
                    .integer(conversation.startedAt.milliseconds),
                ])
        } else {
            try execute(
                """
                UPDATE conversation SET state = ?, agent_id = ?, waiting_since = ?, awaiting_since = ?,
                    last_message_at = ?, snapshot = ? WHERE id = ?
                """,
                columns + [.text(conversation.id.rawValue)])
        }
    }
}

extension Conversation {
    init(row: SQLRow) throws {
        do {
            self = try SnapshotMemory.shared.conversation(row.text(0) ?? "") {
                try JSONValue(parsing: $0.utf8).decode()
            }
        } catch {
            throw StorageError.damaged("a conversation's snapshot cannot be read")
        }
    }
}

extension Event {
    init(row: SQLRow) throws {
        guard let conversation = row.text(1), let kind = row.text(4), let type = row.text(6), let payload = row.text(8),
            let actor = Actor(kind: kind, id: row.text(5))
        else { throw StorageError.damaged("event \(row.integer(0)) is incomplete") }
        self.init(
            sequence: row.integer(0), conversation: ConversationID(conversation), position: Int(row.integer(2)),
            time: Date(milliseconds: row.integer(3)), actor: actor,
            body: try EventBody(type: type, version: Int(row.integer(7)), payload: Data(payload.utf8)))
    }
}
