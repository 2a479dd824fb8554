import Conversations
import TextAnalysis

/// Follows the log and keeps the words of all messages searchable; starts again where it stopped.
public struct SearchIndexer: Sendable {
    private static let name = "search"

    private let database: any SQLDatabase

    init(database: any SQLDatabase) { self.database = database }

    /// Indexes what has come since the last time: reads beside the writer, and writes a few messages at a time, so that
    /// no customer waits for a long transaction.
    ///
    /// - Parameter batch: Messages a transaction at most.
    /// - Returns: How many messages were indexed.
    @discardableResult
    public func catchUp(batch: Int = 24) async throws -> Int {
        var indexed = 0
        while true {
            let step = try await database.read { try Self.step($0, batch: batch) }
            guard step.end > step.start else { return indexed }
            try await database.write { try Self.save(step, $0) }
            indexed += step.messages.count
        }
    }

    /// Empties the index, so that the next `catchUp` builds it anew.
    public func reset() async throws {
        try await database.write { connection in
            try connection.execute("DELETE FROM message_search")
            try connection.execute("DELETE FROM consumer WHERE name = ?", [.text(Self.name)])
        }
    }

    /// Messages to index, and what stretch of the log they come from.
    private struct Step: Sendable {
        /// The last event that was passed before, and the last one of this step.
        var start, end: Int64
        var messages: [Message] = []

        struct Message: Sendable {
            var sequence: Int64
            var conversation: ConversationID
            var terms: [String]
        }
    }

    private static func step(_ connection: any SQLConnection, batch: Int) throws -> Step {
        let start =
            try connection.rows("SELECT sequence FROM consumer WHERE name = ?", [.text(name)]).first?.integer(0) ?? 0
        let events = try connection.events(
            where: "sequence > ? AND type IN (\(Event.searchableTypes))", [.integer(start)], limit: batch)
        let end =
            if events.count == batch, let last = events.last {
                last.sequence
            } else {
                try connection.rows("SELECT COALESCE(MAX(sequence), 0) FROM event").first?.integer(0) ?? start
            }
        return Step(
            start: start, end: end,
            messages: events.compactMap { event in
                event.searchableText.map { text in
                    Step.Message(
                        sequence: event.sequence, conversation: event.conversation,
                        terms: SearchTerms.index(text))
                }
            })
    }

    private static func save(_ step: Step, _ connection: any SQLConnection) throws {
        for message in step.messages {
            try connection.execute(
                "INSERT INTO message_search (rowid, terms, conversation_id) VALUES (?, ?, ?)",
                [
                    .integer(message.sequence), .text(connection.dialect.searchDocument(message.terms)),
                    .text(message.conversation.rawValue),
                ])
        }
        try connection.execute(
            """
            INSERT INTO consumer (name, sequence) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence
            """, [.text(name), .integer(step.end)])
    }
}

extension Event {
    /// Types that may have a searchable text, as a list in SQL.
    fileprivate static let searchableTypes = "'message.received', 'message.sent', 'noted', 'customer.described'"

    fileprivate var searchableText: String? {
        switch body {
        case .messageReceived(let message): message.content.text
        case .messageSent(let message): message.content.text
        case .noted(let note): note.text
        case .customerDescribed(let details):
            [details.name, details.email].compactMap(\.self).joined(separator: " ")
        default: nil
        }
    }
}
