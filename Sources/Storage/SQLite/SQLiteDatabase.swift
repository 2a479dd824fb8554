import Conversations
import GRDB

/// SQLite through GRDB: readers beside one writer, whose commits are grouped and synchronous.
struct SQLiteDatabase: SQLDatabase {
    private let writer: any DatabaseWriter
    private let groups: GroupWriter<SQLiteTransactions>

    /// - Parameter path: The database file, or nil for one in memory.
    init(path: String?) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        // What a savepoint might have to undo is kept in memory; a file for it would be made and removed with every group.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
        do {
            if let path {
                let pool = try DatabasePool(path: path, configuration: configuration)
                // GRDB sets NORMAL while it switches to WAL, so FULL must come after: an acknowledged message survives
                // the loss of power.
                try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                writer = pool
                let checkpoints = try Checkpoints(path: path, of: pool)
                groups = GroupWriter(SQLiteTransactions(writer: pool)) { checkpoints.noteCommit() }
            } else {
                writer = try DatabaseQueue(configuration: configuration)
                groups = GroupWriter(SQLiteTransactions(writer: writer)) {}
            }
        } catch let error as DatabaseError {
            throw StorageError.cannotOpen(path: path ?? ":memory:", reason: error.message ?? "\(error.resultCode)")
        }
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await translating { try await writer.read { try body(SQLiteConnection(database: $0)) } }
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result,
        afterCommit: @escaping @Sendable (Result) -> Void
    ) async throws -> Result {
        try await translating {
            try await groups.write({ try body(SQLiteConnection(database: $0)) }, afterCommit: afterCommit)
        }
    }

    func close() async throws { try writer.close() }

    private func translating<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_FULL, .SQLITE_IOERR: throw RecordError.full
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw StorageError.damaged(error.message ?? "the file is damaged")
            default: throw error
            }
        }
    }
}

private struct SQLiteConnection: SQLConnection {
    let database: Database

    var dialect: Dialect { .sqlite }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws {
        let statement = try database.cachedStatement(sql: sql)
        try statement.execute(arguments: StatementArguments(arguments.map(\.databaseValue)))
    }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        let statement = try database.cachedStatement(sql: sql)
        let rows = try Row.fetchAll(statement, arguments: StatementArguments(arguments.map(\.databaseValue)))
        return rows.map { row in SQLRow(values: row.databaseValues.map(SQLValue.init)) }
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): value.databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let value): self = .integer(value)
        case .double(let value): self = .real(value)
        case .string(let value): self = .text(value)
        case .blob(let data): self = .text(String(decoding: data, as: UTF8.self))
        }
    }
}
