import Foundation
import Knowledge

/// Reading and writing rows of articles within a transaction.
extension SQLConnection {
    /// Whether no other source has an article of this id.
    func isFree(_ id: String, for source: String, of collection: String) throws -> Bool {
        let row = try rows("SELECT collection, source FROM article WHERE id = ?", [.text(id)]).first
        return row.map { $0.text(0) == collection && $0.text(1) == source } ?? true
    }

    func articleIDs(source: String, of collection: String) throws -> [String] {
        try rows("SELECT id FROM article WHERE collection = ? AND source = ?", [.text(collection), .text(source)])
            .compactMap { $0.text(0) }
    }

    func record(
        _ article: Article, source: String, of collection: String, at time: Date, _ changes: inout ArticleChanges
    ) throws {
        let content = try article.stored
        let current = try rows(
            """
            SELECT article_version.content FROM article
            JOIN article_version ON article_version.sequence = article.version WHERE article.id = ?
            """, [.text(article.id)]
        ).first
        guard current?.text(0) != content else {
            changes.unchanged += 1
            return
        }
        let sequence = try addVersion(of: article.id, hash: article.version, content: content, at: time)
        if current == nil {
            changes.added += 1
            try execute(
                "INSERT INTO article (id, collection, source, version) VALUES (?, ?, ?, ?)",
                [.text(article.id), .text(collection), .text(source), .integer(sequence)])
        } else {
            changes.changed += 1
            try execute("UPDATE article SET version = ? WHERE id = ?", [.integer(sequence), .text(article.id)])
        }
    }

    func removeArticle(_ id: String, at time: Date) throws {
        try execute("DELETE FROM article WHERE id = ?", [.text(id)])
        _ = try addVersion(of: id, hash: "", content: nil, at: time)
    }

    /// - Returns: The version's number among those of all articles.
    private func addVersion(of id: String, hash: String, content: String?, at time: Date) throws -> Int64 {
        let last = try rows("SELECT COALESCE(MAX(number), 0) FROM article_version WHERE article_id = ?", [.text(id)])
        let number = (last.first?.integer(0) ?? 0) + 1
        try execute(
            "INSERT INTO article_version (article_id, number, hash, content, recorded_at) VALUES (?, ?, ?, ?, ?)",
            [.text(id), .integer(number), .text(hash), .text(content), .integer(time.milliseconds)])
        let sequence = try rows(
            "SELECT sequence FROM article_version WHERE article_id = ? AND number = ?", [.text(id), .integer(number)])
        return sequence.first?.integer(0) ?? 0
    }
}

extension Article {
    /// Keys in a fixed order, so that the same article is the same text.
    var stored: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// - Throws: `StorageError`.
    init(stored text: String?) throws {
        do {
            self = try JSONDecoder().decode(Article.self, from: Data((text ?? "").utf8))
        } catch {
            throw StorageError.damaged("an article cannot be read")
        }
    }
}
