import Conversations
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// What happens to the record when the server, or the way to it, goes away.
@Suite(.enabled(if: TestPostgres.isInstalled, "needs PostgreSQL: Scripts/setup --with tests"))
struct PostgresInterruptionTests {
    private static func count(_ database: PostgresDatabase) async throws -> Int64? {
        try await database.read { try $0.rows("SELECT COUNT(*) FROM item").first?.integer(0) }
    }

    private static func insert(_ id: Int64, _ database: PostgresDatabase) async throws {
        try await database.write { try $0.execute("INSERT INTO item (id) VALUES (?)", [.integer(id)]) }
    }

    private static func open(_ server: TestPostgres) async throws -> (PostgresDatabase, schema: String) {
        let database = try PostgresDatabase(try server.newAddress(), isExclusive: true)
        try await database.write { try $0.execute("CREATE TABLE item (id BIGINT PRIMARY KEY)") }
        let schema = try await database.read { try $0.rows("SELECT current_schema()").first?.text(0) ?? "" }
        return (database, schema)
    }

    /// Waits until a commit is under way, and ends it.
    private static func endCommit(of database: PostgresDatabase, _ server: TestPostgres) async throws {
        let isCommitting = """
            FROM pg_stat_activity
            WHERE application_name = '\(database.source.name)' AND query = 'COMMIT' AND state = 'active'
            """
        try await eventually { try server.sql("SELECT COUNT(*) \(isCommitting)") == "1" }
        try server.sql("SELECT pg_terminate_backend(pid, 5000) \(isCommitting)")
    }

    @Test func `a server that crashed and came back is used again, with everything that was acknowledged`() async throws
    {
        let server = try TestPostgres()
        let address = try server.newAddress()
        let store = try await DataStore.open(.postgres(address), directory: URL(filePath: "/"), bus: EventBus())
        var acknowledged: [AcceptedMessage] = []
        for round in 0..<3 {
            acknowledged.append(try await store.log.receive(.sample(id: "\(round)"), at: .now))
            try server.crash()
            await #expect(throws: RecordError.unreachable) {
                _ = try await store.log.receive(.sample(id: "refused \(round)"), at: .now)
            }
            await #expect(throws: RecordError.unreachable) { _ = try await store.log.lastSequence() }
            try server.start()
            #expect(
                try await Self.whenBack {
                    try await store.log.receive(.sample(id: "\(round)"), at: .now).isDuplicate
                })
        }
        let events = try await store.log.events(of: acknowledged[0].conversation.id, after: 0, limit: 100)
        #expect(
            events.filter { $0.body.type == "message.received" }.map(\.sequence) == acknowledged.map(\.event.sequence))
        #expect(events.map(\.position) == Array(1...4))
        #expect(try await store.faults() == 0)
        try await store.close()
    }

    /// Until the store has noticed that the server is back.
    private static func whenBack<Value>(_ body: () async throws -> Value) async throws -> Value {
        for _ in 0..<50 {
            do { return try await body() } catch RecordError.unreachable {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        return try await body()
    }

    @Test func `a connection that was ended between writes is opened anew, and the record held again`() async throws {
        let server = try #require(TestPostgres.shared)
        let (database, schema) = try await Self.open(server)
        for id in Int64(1)...3 {
            try await Self.insert(id, database)
            try server.endConnections(of: database.source.name)
        }
        try await Self.insert(4, database)
        #expect(try await Self.count(database) == 4)
        #expect(throws: StorageError.self) {
            _ = try PostgresDatabase(try server.address(schema: schema), isExclusive: true)
        }
        try await database.close()
    }

    @Test func `a write whose connection broke before the commit is made once`() async throws {
        let server = try #require(TestPostgres.shared)
        let (database, _) = try await Self.open(server)
        let tries = Counter()
        try await database.write { connection in
            try connection.execute("INSERT INTO item (id) VALUES (1)")
            if tries.next() == 1 { try server.endConnections(of: database.source.name) }
            try connection.execute("INSERT INTO item (id) VALUES (2)")
        }
        #expect(tries.next() == 3)
        #expect(try await Self.count(database) == 2)
        try await database.close()
    }

    @Test func `a commit that broke off before it was kept is made again, once`() async throws {
        let server = try #require(TestPostgres.shared)
        let (database, schema) = try await Self.open(server)
        // The commit waits for this, which is ended meanwhile.
        try server.sql(
            """
            CREATE FUNCTION \(schema).linger() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN IF NEW.id = 1 THEN PERFORM pg_sleep(1); END IF; RETURN NULL; END';
            CREATE CONSTRAINT TRIGGER linger AFTER INSERT ON \(schema).item DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION \(schema).linger();
            """)
        async let written: Void = Self.insert(1, database)
        try await Self.endCommit(of: database, server)
        try await written
        #expect(try await Self.count(database) == 1)
        try await database.close()
    }

    @Test func `a commit that broke off after it was kept is known to be kept`() async throws {
        let server = try TestPostgres()
        let (database, _) = try await Self.open(server)
        let told = Counter()
        // The server then keeps a commit, and goes on waiting for another server before it says so.
        try server.sql("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        try server.sql("SELECT pg_reload_conf()")
        try await Task.sleep(for: .milliseconds(300))
        async let written: Void = database.write {
            try $0.execute("INSERT INTO item (id) VALUES (1)")
        } afterCommit: { _ in
            _ = told.next()
        }
        try await Self.endCommit(of: database, server)
        try await written
        try server.sql("ALTER SYSTEM RESET synchronous_standby_names")
        try server.sql("SELECT pg_reload_conf()")
        #expect(told.next() == 2)
        #expect(try await Self.count(database) == 1)
        try await database.close()
    }

    @Test func `a record that another process took meanwhile is left to it`() async throws {
        let server = try #require(TestPostgres.shared)
        let (database, schema) = try await Self.open(server)
        try server.endConnections(of: database.source.name)
        let other = try PostgresDatabase(try server.address(schema: schema), isExclusive: true)
        await #expect(throws: RecordError.taken) { try await Self.insert(1, database) }
        try await Self.insert(2, other)
        try await other.close()
        try await Self.insert(3, database)
        #expect(try await Self.count(database) == 2)
        try await database.close()
    }
}

private final class Counter: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
