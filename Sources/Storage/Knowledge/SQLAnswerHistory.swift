import Conversations
public import Foundation
public import Knowledge

/// What the assistant could and could not answer, as the log tells it.
public struct SQLAnswerHistory: Sendable {
    private let database: any SQLDatabase

    init(database: any SQLDatabase) { self.database = database }

    /// The conversations in which a question was left open, or a bad rating given, from `start` on and before `end`.
    public func traces(from start: Date, to end: Date) async throws -> [ConversationTrace] {
        try await database.read { connection in
            let member = { connection.dialect.member($0, of: "event.payload") }
            let score = connection.dialect.numberMember("score", of: "event.payload")
            let rows = try connection.rows(
                """
                SELECT event.conversation_id, conversation.customer_id, event.time, event.type,
                    COALESCE(\(member("answering")), \(member("id"))), \(member("content.text")), \(score),
                    \(member("receipt.chosen.kind")), \(member("receipt.chosen.name")),
                    \(member("receipt.context.openFlow"))
                FROM event JOIN conversation ON conversation.id = event.conversation_id
                WHERE event.conversation_id IN (
                    SELECT conversation_id FROM event WHERE \(Migration.isOfAnswers) AND time >= ? AND time < ?
                    AND (\(member("receipt.chosen.kind")) = 'unknown'
                        OR \(member("receipt.chosen.name")) = 'misses' OR \(score) <= ?))
                AND (event.type IN ('message.received', 'turn.completed', 'rated', 'assigned', 'returned', 'resolved',
                    'handover.requested', 'handover.withdrawn')
                    OR (event.type = 'message.sent' AND event.actor_kind = 'agent'))
                ORDER BY event.conversation_id, event.position
                """,
                [.integer(start.milliseconds), .integer(end.milliseconds), .integer(ConversationTrace.badRating)])
            return try Self.traces(of: rows)
        }
    }

    private static func traces(of rows: [SQLRow]) throws -> [ConversationTrace] {
        var traces: [ConversationTrace] = []
        for row in rows {
            guard let id = row.text(0).map(ConversationID.init(rawValue:)), let customer = row.text(1) else {
                throw StorageError.damaged("a step of a conversation is incomplete")
            }
            if traces.last?.conversation != id {
                traces.append(ConversationTrace(conversation: id, customer: CustomerID(customer), steps: []))
            }
            guard let happening = ConversationTrace.Happening(row: row) else { continue }
            traces[traces.count - 1].steps.append(.init(happening, at: Date(milliseconds: row.integer(2))))
        }
        return traces
    }

    /// How often each article was quoted to customers from `start` on and before `end`, by its id.
    public func uses(from start: Date, to end: Date) async throws -> [String: Int] {
        try await database.read { connection in
            let name = connection.dialect.member("receipt.chosen.name", of: "payload")
            let rows = try connection.rows(
                """
                SELECT \(name), COUNT(*) FROM event
                WHERE \(Migration.isOfAnswers) AND type = 'turn.completed' AND time >= ? AND time < ?
                AND \(connection.dialect.member("receipt.chosen.kind", of: "payload")) = 'answer'
                GROUP BY 1
                """, [.integer(start.milliseconds), .integer(end.milliseconds)])
            return rows.reduce(into: [:]) { uses, row in
                // A passage is called by its article and the place in it.
                guard let passage = row.text(0), let end = passage.lastIndex(of: "#") else { return }
                uses[String(passage[..<end]), default: 0] += Int(row.integer(1))
            }
        }
    }
}

extension ConversationTrace.Happening {
    /// Nil for what says nothing about answers, such as a turn of a flow.
    fileprivate init?(row: SQLRow) {
        let message = MessageID(row.text(4) ?? "")
        switch row.text(3) {
        case "message.received": self = .asked(message, text: row.text(5) ?? "")
        case "message.sent": self = .replied(message, text: row.text(5) ?? "")
        case "rated": self = .rated(Int(row.integer(6)))
        case "assigned": self = .taken
        case "turn.completed":
            switch (row.text(7), row.text(8)) {
            case ("answer", _): self = .answered(message)
            case ("handover", "misses"): self = .missed(message, handsOver: true)
            // Within a flow, what was not understood is an answer to its question.
            case ("unknown", _) where row.text(9) == nil: self = .missed(message, handsOver: false)
            default: return nil
            }
        default: self = .left
        }
    }
}
