/// One numbered change of the schema; a released one is history.
struct Migration: Sendable {
    var number: Int
    var name: String
    var statements: @Sendable (Dialect) -> [String]

    /// All of them, in order.
    static let all = [
        conversationLog, desk, outbox, knowledge, workload, articleFeedback, answers, missedSearches,
    ]

    /// Brings the database up to date; refuses one that is ahead of this program.
    static func run(_ migrations: [Migration] = all, on database: any SQLDatabase) async throws {
        try await database.write { connection in
            try connection.execute(
                "CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL)")
            let done = try connection.rows("SELECT COALESCE(MAX(number), 0) FROM migration").first?.integer(0) ?? 0
            let known = migrations.map(\.number).max() ?? 0
            guard done <= known else { throw StorageError.newerDatabase(found: Int(done), known: known) }
            for migration in migrations where migration.number > done {
                for statement in migration.statements(connection.dialect) {
                    try connection.execute(connection.dialect.schema(statement))
                }
                try connection.execute(
                    "INSERT INTO migration (number, name) VALUES (?, ?)",
                    [.integer(migration.number), .text(migration.name)])
            }
        }
    }
}
