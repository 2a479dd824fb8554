import Conversations
import TextAnalysis

/// Follows the log and keeps the words of all messages searchable; starts again where it stopped.
public struct SearchIndexer: Sendable {
    private static let name = "search"

    private let database: any SQLDatabase

    init(database: any SQLDatabase) { self.database = database }

    /// Indexes what has come since the last time, in transactions of at most `batch` events.
    ///
    /// - Returns: How many events were passed.
    @discardableResult
    public func catchUp(batch: Int = 500) async throws -> Int {
        var passed = 0
        while true {
            let count = try await database.write { connection in try Self.step(connection, batch: batch) }
            passed += count
            guard count == batch else { return passed }
        }
    }

    /// Empties the index, so that the next `catchUp` builds it anew.
    public func reset() async throws {
        try await database.write { connection in
            try connection.execute("DELETE FROM message_search")
            try connection.execute("DELETE FROM consumer WHERE name = ?", [.text(Self.name)])
        }
    }

    private static func step(_ connection: any SQLConnection, batch: Int) throws -> Int {
        let cursor =
            try connection.rows("SELECT sequence FROM consumer WHERE name = ?", [.text(name)]).first?.integer(0) ?? 0
        let events = try connection.events(where: "sequence > ?", [.integer(cursor)], limit: batch)
        guard let last = events.last else { return 0 }
        for event in events {
            guard let text = event.searchableText else { continue }
            try connection.execute(
                "INSERT INTO message_search (rowid, terms, conversation_id) VALUES (?, ?, ?)",
                [
                    .integer(event.sequence), .text(SearchTerms.index(text).joined(separator: " ")),
                    .text(event.conversation.rawValue),
                ])
        }
        try connection.execute(
            """
            INSERT INTO consumer (name, sequence) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence
            """, [.text(name), .integer(last.sequence)])
        return events.count
    }
}

extension Event {
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
