import CPostgres
import Foundation

/// One connection to a server: calls block, and only one caller at a time may use it.
///
/// Statements are prepared the first time that their text is met.
final class PostgresConnection: SQLConnection {
    /// More than the stores have; lists of different lengths make more texts.
    private static let mostStatements = 400

    private let connection: OpaquePointer
    private var statements: [String: String] = [:]
    /// The statement under way was refused because the connection is gone.
    private(set) var isLost = false

    var dialect: Dialect { .postgres }

    /// The server's process for this connection.
    var processID: Int32 { PQbackendPID(connection) }

    /// As 150018 for 15.18.
    var serverVersion: Int { Int(PQserverVersion(connection)) }

    /// - Parameter name: What the server's administrator sees of this connection.
    /// - Throws: `PostgresError`; its text has no password.
    init(_ address: PostgresAddress, name: String) throws {
        // A server that is gone without a word is noticed within half a minute.
        var options = [
            "connect_timeout": "5", "keepalives_idle": "15", "keepalives_interval": "5", "keepalives_count": "3",
            "tcp_user_timeout": "30000",
        ].merging(address.options) { _, given in given }
        options["client_encoding"] = "UTF8"
        options["application_name"] = name
        let keywords = options.keys.sorted()
        connection = try Self.withCStrings(keywords) { names in
            try Self.withCStrings(keywords.map { options[$0] ?? "" }) { values in
                guard let connection = PQconnectdbParams(names, values, 0) else {
                    throw PostgresError(state: "", message: "there is no memory for a connection", isLost: true)
                }
                return connection
            }
        }
        guard PQstatus(connection) == CONNECTION_OK else {
            throw PostgresError(
                state: "", message: Self.line(String(cString: PQerrorMessage(connection))), isLost: true)
        }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
    }

    deinit { PQfinish(connection) }

    func execute(_ sql: String, _ arguments: [SQLValue]) throws { _ = try run(sql, arguments) }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] { try run(sql, arguments).rows }

    /// Sends one or more statements without parameters in one message.
    ///
    /// - Returns: The server's word on the last one, such as "COMMIT".
    @discardableResult
    func command(_ sql: String) throws -> String { try checked(PQexec(connection, sql)).tag }

    private func run(_ sql: String, _ arguments: [SQLValue]) throws -> PostgresResult {
        let name = try prepared(sql)
        return try PostgresParameters(arguments).withPointers { pointers in
            try checked(PQexecPrepared(connection, name, Int32(arguments.count), pointers, nil, nil, 0))
        }
    }

    private func prepared(_ sql: String) throws -> String {
        if let name = statements[sql] { return name }
        if statements.count == Self.mostStatements {
            try command("DEALLOCATE ALL")
            statements = [:]
        }
        let name = "s\(statements.count)"
        _ = try checked(PQprepare(connection, name, PlaceholderNumbering.numbered(sql), 0, nil))
        statements[sql] = name
        return name
    }

    private func checked(_ answer: OpaquePointer?) throws -> PostgresResult {
        let isGone = PQstatus(connection) != CONNECTION_OK
        if isGone { isLost = true }
        guard let answer else {
            throw PostgresError(
                state: "", message: Self.line(String(cString: PQerrorMessage(connection))), isLost: isGone)
        }
        let result = PostgresResult(answer)
        if let problem = result.problem {
            // The server says goodbye before it goes: an administrator, a crash, a start that is not over.
            if ["57P01", "57P02", "57P03"].contains(problem.state) { isLost = true }
            throw PostgresError(state: problem.state, message: Self.line(problem.message), isLost: isLost)
        }
        return result
    }

    /// Messages of libpq may have several lines; those that are set in only give advice.
    private static func line(_ message: String) -> String {
        message.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("\t") }.joined(separator: " ")
    }

    private static func withCStrings<Value>(
        _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) throws -> Value
    ) throws -> Value {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        let pointers = copies.map { $0.map { UnsafePointer<CChar>($0) } } + [nil]
        return try pointers.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("a list with its end is empty") }
            return try body(base)
        }
    }
}
