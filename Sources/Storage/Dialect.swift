import Foundation

/// Where SQLite and PostgreSQL differ; everything else is written once.
enum Dialect: Equatable, Sendable {
    case sqlite

    /// A key that the database counts up and never gives twice.
    var countedKey: String {
        switch self {
        case .sqlite: "INTEGER PRIMARY KEY AUTOINCREMENT"
        }
    }

    /// Creates the table of searchable terms, one row a message, keyed by the event's sequence.
    var createSearchTable: String {
        switch self {
        // Terms are cut by TextAnalysis, so the tokenizer only has to part them at spaces.
        case .sqlite:
            "CREATE VIRTUAL TABLE message_search USING fts5(terms, conversation_id UNINDEXED, tokenize = 'unicode61')"
        }
    }

    /// A condition on `message_search` with one parameter, made by `searchArgument`.
    var matchesTerms: String {
        switch self {
        case .sqlite: "message_search MATCH ?"
        }
    }

    /// What the JSON in a column has at a path such as `receipt.chosen.kind`; null where there is nothing.
    func member(_ path: String, of column: String) -> String {
        switch self {
        case .sqlite: "json_extract(\(column), '$.\(path)')"
        }
    }

    /// All of the terms must be found.
    func searchArgument(_ terms: [String]) -> String {
        switch self {
        case .sqlite:
            terms.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: " ")
        }
    }
}
