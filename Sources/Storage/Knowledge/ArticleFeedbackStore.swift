import Conversations
public import Foundation
public import Knowledge

/// What readers of the help centre say about its articles.
public struct ArticleFeedbackStore: Sendable {
    private let database: any SQLDatabase

    init(database: any SQLDatabase) { self.database = database }

    /// Keeps it; what the same reader said about the same article before is replaced, but for words that are not said anew.
    public func record(_ feedback: ArticleFeedback, at time: Date) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO article_feedback (article_id, reader, version, language, is_helpful, comment, given_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (article_id, reader) DO UPDATE
                SET version = excluded.version, language = excluded.language, is_helpful = excluded.is_helpful,
                    comment = COALESCE(excluded.comment, article_feedback.comment), given_at = excluded.given_at
                """,
                [
                    .text(feedback.articleID), .text(feedback.reader), .text(feedback.version),
                    .text(feedback.language.rawValue), .integer(feedback.isHelpful ? 1 : 0), .text(feedback.comment),
                    .integer(time.milliseconds),
                ])
        }
    }

    /// The articles that were judged from `start` on, those first that failed most readers.
    ///
    /// - Parameters:
    ///   - start: Nil for all times.
    ///   - limit: So many articles at most.
    ///   - comments: So many of each at most.
    public func summaries(
        since start: Date? = nil, limit: Int = 200, comments: Int = 5
    ) async throws -> [FeedbackSummary] {
        let start = SQLValue.integer(start?.milliseconds ?? 0)
        return try await database.read { connection in
            let voices = try connection.rows(
                """
                SELECT article_id, version, SUM(is_helpful), SUM(1 - is_helpful),
                    MAX(CASE WHEN is_helpful = 0 THEN given_at END)
                FROM article_feedback WHERE given_at >= ? GROUP BY article_id, version
                """, [start])
            let latest = try connection.rows(
                """
                SELECT article_id, comment, is_helpful, version, given_at FROM (
                    SELECT article_id, comment, is_helpful, version, given_at, sequence,
                        ROW_NUMBER() OVER (PARTITION BY article_id ORDER BY given_at DESC, sequence DESC) AS place
                    FROM article_feedback WHERE comment IS NOT NULL AND given_at >= ?
                ) AS said WHERE place <= ? ORDER BY given_at DESC, sequence DESC
                """, [start, .integer(comments)])
            let commentsOf = Dictionary(grouping: latest) { $0.text(0) ?? "" }.mapValues { $0.map(Self.comment) }
            let summaries = Dictionary(grouping: voices) { $0.text(0) ?? "" }.map { id, rows in
                FeedbackSummary(
                    articleID: id, yes: rows.reduce(0) { $0 + Int($1.integer(2)) },
                    noByVersion: Dictionary(rows.map { ($0.text(1) ?? "", Int($0.integer(3))) }) { $0 + $1 },
                    latestNo: rows.map { $0.integer(4) }.filter { $0 > 0 }.max().map(Date.init(milliseconds:)),
                    comments: commentsOf[id] ?? [])
            }
            return Array(summaries.sorted { ($1.no, $0.articleID) < ($0.no, $1.articleID) }.prefix(limit))
        }
    }

    private static func comment(_ row: SQLRow) -> FeedbackSummary.Comment {
        .init(
            text: row.text(1) ?? "", isHelpful: row.integer(2) != 0, version: row.text(3) ?? "",
            time: Date(milliseconds: row.integer(4)))
    }
}
