import Foundation

/// What keeps other processes from writing in between: locks that the server ends with the connection that holds them.
///
/// One lock stands for the record and is held for as long as the connection lasts; another, held by every transaction that writes,
/// lets one in after the other, so that the numbers of events are in the order of their commits.
struct PostgresClaim {
    /// "kefu" and its neighbour, the first of the two numbers by which the server knows a lock.
    private static let record = 0x6B65_6675
    private static let turn = 0x6B65_6674
    /// In seconds: how long a server may take to notice that the last holder is dead.
    private static let patience: TimeInterval = 3

    let source: PostgresSource
    let isExclusive: Bool
    /// The server's process for the connection before.
    private var processID: Int32?
    private var schema: Int32 = 0
    /// The transaction that the server last committed for this claim, as it stood when the claim was last renewed; nil when
    /// somebody else has written since, or nothing is known.
    private(set) var committed: Int?

    init(source: PostgresSource, isExclusive: Bool) {
        self.source = source
        self.isExclusive = isExclusive
    }

    /// A connection that holds the record.
    ///
    /// - Throws: `StorageError.inUse` when another process has it, `PostgresError` when there is no connection.
    mutating func renew() throws -> PostgresConnection {
        let connection = try source.connect()
        schema = Self.hash(try connection.rows("SELECT current_schema()").first?.text(0) ?? "")
        guard isExclusive else { return connection }
        try take(connection)
        try connection.command(
            """
            CREATE TABLE IF NOT EXISTS last_transaction (
                place BIGINT PRIMARY KEY CHECK (place = 1),
                claim TEXT NOT NULL,
                number BIGINT NOT NULL
            )
            """)
        committed = try connection.rows(
            "SELECT number FROM last_transaction WHERE claim = ?", [.text(source.name)]
        ).first.map { Int($0.integer(0)) }
        if committed == nil {
            try connection.execute(
                """
                INSERT INTO last_transaction (place, claim, number) VALUES (1, ?, 0)
                ON CONFLICT (place) DO UPDATE SET claim = excluded.claim, number = 0
                """, [.text(source.name)])
        }
        processID = connection.processID
        return connection
    }

    /// What a transaction begins with: its turn and, when the record is held, a mark that it is committed with.
    func begin(_ number: Int) -> String {
        let turn = "BEGIN; SELECT pg_advisory_xact_lock(\(Self.turn), \(schema))"
        return isExclusive ? turn + "; UPDATE last_transaction SET number = \(number)" : turn
    }

    private func take(_ connection: PostgresConnection) throws {
        let end = Date.now + Self.patience
        repeat {
            let taken = try connection.rows(
                "SELECT pg_try_advisory_lock(?, ?)", [.integer(Self.record), .integer(Int64(schema))])
            if taken.first?.integer(0) == 1 { return }
            // The server may not know yet that our own connection broke; its name tells it from any other's.
            if let processID {
                _ = try connection.rows(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = ? AND application_name = ?",
                    [.integer(Int64(processID)), .text(source.name)])
            }
            Thread.sleep(forTimeInterval: 0.05)
        } while Date.now < end
        throw StorageError.inUse(path: source.address.description)
    }

    /// Fowler, Noll and Vo's hash (FNV-1a, 32 bits): the second number of a lock.
    private static func hash(_ text: String) -> Int32 {
        Int32(bitPattern: text.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 })
    }
}
