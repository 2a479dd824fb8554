/// A value as both databases know it.
enum SQLValue: Equatable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
}

extension SQLValue {
    static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }
}

/// One row of an answer, by column position.
struct SQLRow: Sendable {
    var values: [SQLValue]

    func integer(_ column: Int) -> Int64 {
        guard case .integer(let value) = values[column] else { return 0 }
        return value
    }

    func text(_ column: Int) -> String? {
        guard case .text(let value) = values[column] else { return nil }
        return value
    }
}

/// A connection within one transaction; parameters are `?` whatever the database.
protocol SQLConnection {
    var dialect: Dialect { get }
    func execute(_ sql: String, _ arguments: [SQLValue]) throws
    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow]
}

extension SQLConnection {
    func execute(_ sql: String) throws { try execute(sql, []) }
    func rows(_ sql: String) throws -> [SQLRow] { try rows(sql, []) }
}

/// A database, as the stores see it.
protocol SQLDatabase: Sendable {
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result

    /// Runs `body` in a transaction that is durable when this returns; what it throws rolls back `body` alone.
    ///
    /// - Parameter afterCommit: Called once it is durable, in the order of the commits.
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result,
        afterCommit: @escaping @Sendable (Result) -> Void
    ) async throws -> Result

    func close() async throws
}

extension SQLDatabase {
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await write(body, afterCommit: { _ in })
    }
}
