import Conversations
public import Foundation
public import Knowledge
import TextAnalysis

/// What visitors of the help centre looked for in vain.
public struct MissedSearchStore: Sendable {
    /// So many of one visitor are kept, and of all together, in a day; the rest is no sign of a gap but of a flood.
    public static let mostOfVisitor = 20
    public static let mostInADay = 2_000
    /// Nobody looks back further than so many days.
    static let keptDays = 400.0

    private let database: any SQLDatabase

    init(database: any SQLDatabase) { self.database = database }

    /// Keeps it once a visitor; what differs in capitals and width alone is the same.
    ///
    /// - Returns: False where it was kept before, or there are too many.
    @discardableResult
    public func record(_ search: MissedSearch, at time: Date) async throws -> Bool {
        try await database.write { connection in
            try connection.execute(
                "DELETE FROM missed_search WHERE searched_at < ?",
                [.integer((time - Self.keptDays * 86_400).milliseconds)])
            let counts = try connection.rows(
                """
                SELECT (SELECT COUNT(*) FROM missed_search WHERE visitor = ?),
                    (SELECT COUNT(*) FROM missed_search WHERE searched_at > ?),
                    (SELECT COUNT(*) FROM missed_search WHERE visitor = ? AND wording = ?)
                """,
                [
                    .text(search.visitor), .integer((time - 86_400).milliseconds), .text(search.visitor),
                    .text(TextNormaliser.fold(search.query)),
                ]
            ).first
            guard let counts, counts.integer(0) < Self.mostOfVisitor, counts.integer(1) < Self.mostInADay,
                counts.integer(2) == 0
            else { return false }
            try connection.execute(
                """
                INSERT INTO missed_search (wording, query, language, visitor, searched_at) VALUES (?, ?, ?, ?, ?)
                """,
                [
                    .text(TextNormaliser.fold(search.query)), .text(search.query), .text(search.language.rawValue),
                    .text(search.visitor), .integer(time.milliseconds),
                ])
            return true
        }
    }

    /// The searches from `start` on and before `end` as open questions, the latest first.
    public func openQuestions(from start: Date, to end: Date) async throws -> [OpenQuestion] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT query, language, visitor, searched_at FROM missed_search
                WHERE searched_at >= ? AND searched_at < ? ORDER BY searched_at DESC, sequence DESC
                """, [.integer(start.milliseconds), .integer(end.milliseconds)]
            ).map { row in
                OpenQuestion(
                    searched: row.text(0) ?? "", language: row.text(1).flatMap(Language.init(rawValue:)) ?? .english,
                    visitor: row.text(2) ?? "", time: Date(milliseconds: row.integer(3)))
            }
        }
    }
}
