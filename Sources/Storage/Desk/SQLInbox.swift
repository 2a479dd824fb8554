public import Conversations
public import Desk
import TextAnalysis

/// The desk's views of the record, and the search over all messages.
public struct SQLInbox: Inbox {
    private let database: any SQLDatabase

    init(database: any SQLDatabase) { self.database = database }

    public func conversations(_ query: InboxQuery) async throws -> [Conversation] {
        let terms = SearchTerms.query(query.search)
        return try await database.read { connection in
            var conditions = [query.view.condition]
            var arguments: [SQLValue] = query.view == .mine ? [.text(query.agent.rawValue)] : []
            if !terms.isEmpty {
                conditions.append(
                    "id IN (SELECT conversation_id FROM message_search WHERE \(connection.dialect.matchesTerms))")
                arguments.append(.text(connection.dialect.searchArgument(terms)))
            } else if !query.search.isEmpty {
                conditions.append("1 = 0")
            }
            let order = query.view == .waiting ? "waiting_since, id" : "last_message_at DESC, id"
            return try connection.rows(
                """
                SELECT snapshot FROM conversation WHERE \(conditions.joined(separator: " AND "))
                ORDER BY \(order) LIMIT ?
                """, arguments + [.integer(query.limit)]
            ).map(Conversation.init(row:))
        }
    }

    public func counts(for agent: AgentID) async throws -> InboxCounts {
        try await database.read { connection in
            var counts = InboxCounts()
            let rows = try connection.rows("SELECT state, COUNT(*) FROM conversation GROUP BY state")
            for row in rows {
                let count = Int(row.integer(1))
                switch row.text(0) {
                case "waiting": counts.waiting = count
                case "assistant": counts.assistant = count
                case "agent": counts.agents = count
                case "resolved": counts.resolved = count
                default: break
                }
            }
            counts.mine = Int(
                try connection.rows(
                    "SELECT COUNT(*) FROM conversation WHERE state = 'agent' AND agent_id = ?", [.text(agent.rawValue)]
                ).first?.integer(0) ?? 0)
            return counts
        }
    }

    public func waitingCount() async throws -> Int {
        try await database.read {
            Int(try $0.rows("SELECT COUNT(*) FROM conversation WHERE state = 'waiting'").first?.integer(0) ?? 0)
        }
    }

    public func heldByAgents() async throws -> [Conversation] {
        try await database.read {
            try $0.rows("SELECT snapshot FROM conversation WHERE state = 'agent'").map(Conversation.init(row:))
        }
    }

    public func queuePosition(of id: ConversationID) async throws -> Int? {
        try await database.read { connection in
            let position =
                try connection.rows(
                    """
                    SELECT COUNT(*) FROM conversation AS other, conversation AS own
                    WHERE own.id = ? AND own.state = 'waiting' AND other.state = 'waiting'
                    AND (other.waiting_since < own.waiting_since
                        OR (other.waiting_since = own.waiting_since AND other.id <= own.id))
                    """, [.text(id.rawValue)]
                ).first?.integer(0) ?? 0
            return position > 0 ? Int(position) : nil
        }
    }
}

extension InboxQuery.View {
    fileprivate var condition: String {
        switch self {
        case .waiting: "state = 'waiting'"
        case .mine: "state = 'agent' AND agent_id = ?"
        case .assistant: "state = 'assistant'"
        case .agents: "state = 'agent'"
        case .resolved: "state = 'resolved'"
        case .all: "1 = 1"
        }
    }
}
