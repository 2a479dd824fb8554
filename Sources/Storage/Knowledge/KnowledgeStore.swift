import Conversations
public import Foundation
public import Knowledge
public import SourceFiles

/// Articles that were imported, with all their versions.
///
/// A source is recorded in one transaction with everything that it says: an import that dies in the middle leaves whole
/// sources behind, and the next one goes on with the others.
public struct KnowledgeStore: Sendable {
    let database: any SQLDatabase

    init(database: any SQLDatabase) { self.database = database }

    /// The name under which what comes from `origin` is kept: `wanted`, or with a number behind it when another place has
    /// that name.
    public func collection(for origin: String, wanted: String) async throws -> String {
        try await database.write { connection in
            let known = try connection.rows("SELECT name FROM knowledge_collection WHERE origin = ?", [.text(origin)])
            if let name = known.first?.text(0) { return name }
            let taken = try connection.rows("SELECT name FROM knowledge_collection").compactMap { $0.text(0) }
            var name = wanted
            var number = 2
            while taken.contains(name) {
                name = "\(wanted)-\(number)"
                number += 1
            }
            try connection.execute(
                "INSERT INTO knowledge_collection (name, origin) VALUES (?, ?)", [.text(name), .text(origin)])
            return name
        }
    }

    /// The hash of what was imported, and the problems that it had, by the source's name.
    public func sources(of collection: String) async throws -> [String: (hash: String, problems: [Diagnostic])] {
        try await database.read { connection in
            let rows = try connection.rows(
                "SELECT name, hash, problems FROM knowledge_source WHERE collection = ?", [.text(collection)])
            return try Dictionary(
                uniqueKeysWithValues: rows.map { row in
                    let problems = try JSONDecoder().decode([Diagnostic].self, from: Data((row.text(2) ?? "").utf8))
                    return (row.text(0) ?? "", (row.text(1) ?? "", problems))
                })
        }
    }

    /// Records what a source says now; articles that it no longer has are removed.
    ///
    /// - Returns: What changed, and the ids of articles that were left out because another source has them.
    public func record(
        _ source: ImportedSource, in collection: String, at time: Date
    ) async throws -> (changes: ArticleChanges, taken: [String]) {
        try await database.write { connection in
            let problems = String(decoding: try JSONEncoder().encode(source.problems), as: UTF8.self)
            try connection.execute(
                """
                INSERT INTO knowledge_source (collection, name, hash, problems, imported_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (collection, name) DO UPDATE
                SET hash = excluded.hash, problems = excluded.problems, imported_at = excluded.imported_at
                """,
                [
                    .text(collection), .text(source.name), .text(source.hash), .text(problems),
                    .integer(time.milliseconds),
                ])
            var changes = ArticleChanges()
            var taken: [String] = []
            for article in source.articles {
                guard try connection.isFree(article.id, for: source.name, of: collection) else {
                    taken.append(article.id)
                    continue
                }
                try connection.record(article, source: source.name, of: collection, at: time, &changes)
            }
            if !taken.isEmpty {
                // Read again next time: by then the id may be free.
                try connection.execute(
                    "UPDATE knowledge_source SET hash = '' WHERE collection = ? AND name = ?",
                    [.text(collection), .text(source.name)])
            }
            let kept = Set(source.articles.map(\.id))
            for id in try connection.articleIDs(source: source.name, of: collection) where !kept.contains(id) {
                try connection.removeArticle(id, at: time)
                changes.removed += 1
            }
            return (changes, taken)
        }
    }

    /// Removes the sources of a collection that are not in `names`, with their articles.
    ///
    /// - Returns: How many articles were removed.
    public func keepSources(_ names: Set<String>, of collection: String, at time: Date) async throws -> Int {
        try await database.write { connection in
            var removed = 0
            let rows = try connection.rows(
                "SELECT name FROM knowledge_source WHERE collection = ?", [.text(collection)])
            for name in rows.compactMap({ $0.text(0) }) where !names.contains(name) {
                for id in try connection.articleIDs(source: name, of: collection) {
                    try connection.removeArticle(id, at: time)
                    removed += 1
                }
                try connection.execute(
                    "DELETE FROM knowledge_source WHERE collection = ? AND name = ?", [.text(collection), .text(name)])
            }
            return removed
        }
    }

    /// All articles as they are now, by id.
    public func articles() async throws -> [Article] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT article_version.content FROM article
                JOIN article_version ON article_version.sequence = article.version ORDER BY article.id
                """
            ).map { try Article(stored: $0.text(0)) }
        }
    }

    /// When each article was last changed, by id.
    public func dates() async throws -> [String: Date] {
        try await database.read { connection in
            let rows = try connection.rows(
                """
                SELECT article.id, article_version.recorded_at FROM article
                JOIN article_version ON article_version.sequence = article.version
                """)
            return Dictionary(rows.map { ($0.text(0) ?? "", Date(milliseconds: $0.integer(1))) }) { first, _ in first }
        }
    }

    /// All versions of an article, the newest first; none for an id that never was.
    public func versions(of id: String) async throws -> [ArticleVersion] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT number, hash, content, recorded_at FROM article_version WHERE article_id = ?
                ORDER BY number DESC
                """, [.text(id)]
            ).map { row in
                ArticleVersion(
                    number: Int(row.integer(0)), hash: row.text(1) ?? "",
                    content: try row.text(2).map { try Article(stored: $0) },
                    recorded: Date(milliseconds: row.integer(3)))
            }
        }
    }

    /// When each article became what it is now, by id.
    public func changes() async throws -> [String: Date] {
        try await database.read { connection in
            let rows = try connection.rows(
                """
                SELECT article.id, article_version.recorded_at FROM article
                JOIN article_version ON article_version.sequence = article.version
                """)
            return Dictionary(
                rows.map { ($0.text(0) ?? "", Date(milliseconds: $0.integer(1))) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// A number that grows with every change of any article.
    public func revision() async throws -> Int {
        try await database.read { connection in
            Int(try connection.rows("SELECT COALESCE(MAX(sequence), 0) FROM article_version").first?.integer(0) ?? 0)
        }
    }
}
