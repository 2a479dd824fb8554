import Foundation

/// Where SQLite and PostgreSQL differ; everything else is written once.
enum Dialect: Equatable, Sendable {
    case sqlite
    case postgres

    /// A key that the database counts up and never gives twice.
    var countedKey: String {
        switch self {
        case .sqlite: "INTEGER PRIMARY KEY AUTOINCREMENT"
        case .postgres: "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"
        }
    }

    /// Creates the table of searchable terms, one row a message, keyed by the event's sequence.
    var createSearchTable: [String] {
        switch self {
        // Terms are cut by TextAnalysis, so the tokenizer only has to part them at spaces.
        case .sqlite:
            [
                """
                CREATE VIRTUAL TABLE message_search
                USING fts5(terms, conversation_id UNINDEXED, tokenize = 'unicode61')
                """
            ]
        case .postgres:
            [
                """
                CREATE TABLE message_search (
                    rowid BIGINT PRIMARY KEY,
                    terms TSVECTOR NOT NULL,
                    conversation_id TEXT NOT NULL
                )
                """,
                "CREATE INDEX message_search_terms ON message_search USING gin (terms)",
            ]
        }
    }

    /// A condition on `message_search` with one parameter, made by `searchArgument`.
    var matchesTerms: String {
        switch self {
        case .sqlite: "message_search MATCH ?"
        case .postgres: "terms @@ CAST(? AS TSQUERY)"
        }
    }

    /// What `message_search` keeps of a message.
    func searchDocument(_ terms: [String]) -> String {
        switch self {
        case .sqlite: terms.joined(separator: " ")
        case .postgres: SearchVector.document(terms)
        }
    }

    /// All of the terms must be found.
    func searchArgument(_ terms: [String]) -> String {
        switch self {
        case .sqlite:
            terms.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: " ")
        case .postgres: SearchVector.query(terms)
        }
    }

    /// What the JSON in a column has at a path such as `receipt.chosen.kind`, a text; null where there is nothing.
    func member(_ path: String, of column: String) -> String {
        switch self {
        case .sqlite: "json_extract(\(column), '$.\(path)')"
        case .postgres: "(\(Self.json(column)) #>> '{\(path.replacingOccurrences(of: ".", with: ","))}')"
        }
    }

    /// The same for a whole number.
    func numberMember(_ path: String, of column: String) -> String {
        switch self {
        case .sqlite: member(path, of: column)
        case .postgres: "CAST(CAST(\(member(path, of: column)) AS DOUBLE PRECISION) AS BIGINT)"
        }
    }

    /// A statement that makes a table, as this database has to be told it.
    func schema(_ statement: String) -> String {
        switch self {
        case .sqlite: statement
        // Texts are compared byte by byte, as SQLite does, and not as the server's language sorts words.
        case .postgres where statement.hasPrefix("CREATE TABLE"):
            statement.replacing(#/\bTEXT\b/#, with: #"TEXT COLLATE "C""#)
        case .postgres: statement
        }
    }

    /// PostgreSQL refuses JSON with U+0000 when it is taken apart; the sign for what cannot be shown takes its place.
    private static func json(_ column: String) -> String {
        #"""
        CAST(CASE WHEN strpos(\#(column), '\u0000') = 0 THEN \#(column)
        ELSE regexp_replace(\#(column), '(?<!\\)((?:\\\\)*)\\u0000', '\1\\ufffd', 'g') END AS JSON)
        """#
    }
}
