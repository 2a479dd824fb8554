import Conversations
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite(.enabled(if: TestPostgres.isInstalled, "needs PostgreSQL: Scripts/setup --with tests"))
struct PostgresDatabaseTests {
    /// Lends a database with one table.
    private static func with(
        _ body: (_ database: PostgresDatabase, _ server: TestPostgres, _ schema: String) async throws -> Void
    ) async throws {
        let server = try #require(TestPostgres.shared)
        let address = try server.newAddress()
        let database = try PostgresDatabase(address, isExclusive: true)
        let schema = try await database.read { try $0.rows("SELECT current_schema()").first?.text(0) ?? "" }
        try await database.write { try $0.execute("CREATE TABLE item (id BIGINT PRIMARY KEY, text TEXT)") }
        try await body(database, server, schema)
        try await database.close()
    }

    @Test func `values come back as they were given`() async throws {
        try await Self.with { database, _, _ in
            let row = try await database.read {
                try $0.rows(
                    """
                    SELECT CAST(? AS BIGINT), CAST(? AS DOUBLE PRECISION), CAST(? AS TEXT), CAST(? AS TEXT), '?',
                        1 = 1, SUM(n), AVG(n), NULL FROM (SELECT CAST(2 AS BIGINT) AS n) AS one
                    """, [.integer(Int64.min), .real(0.1), .text("退货 '\"\\ ? 👩‍👩‍👧"), .null])
            }
            #expect(
                row.first?.values == [
                    .integer(Int64.min), .real(0.1), .text("退货 '\"\\ ? 👩‍👩‍👧"), .null, .text("?"), .integer(1),
                    .integer(2), .real(2), .null,
                ])
        }
    }

    @Test func `a text with U+0000 is kept with the sign for what cannot be shown`() async throws {
        try await Self.with { database, _, _ in
            try await database.write {
                try $0.execute("INSERT INTO item (id, text) VALUES (1, ?)", [.text("a\0b")])
            }
            let rows = try await database.read { try $0.rows("SELECT text FROM item WHERE text = ?", [.text("a\0b")]) }
            #expect(rows.map { $0.text(0) } == ["a\u{FFFD}b"])
        }
    }

    @Test func `JSON with an escaped U+0000 is taken apart, and only that escape is changed`() async throws {
        try await Self.with { database, _, _ in
            let json = #"{"a": {"b": "x\u0000\u0000y"}, "c": "\\u0000", "n": 4}"#
            try await database.write { try $0.execute("INSERT INTO item VALUES (1, ?)", [.text(json)]) }
            let row = try await database.read { connection in
                try connection.rows(
                    """
                    SELECT \(connection.dialect.member("a.b", of: "text")), \(connection.dialect.member("c", of: "text")),
                        \(connection.dialect.numberMember("n", of: "text")), \(connection.dialect.member("a.z", of: "text"))
                    FROM item
                    """)
            }
            #expect(row.first?.values == [.text("x\u{FFFD}\u{FFFD}y"), .text(#"\u0000"#), .integer(4), .null])
        }
    }

    @Test func `of many writes at once, one that fails harms no other`() async throws {
        try await Self.with { database, _, _ in
            let kept = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        // Every third breaks the key.
                        let id = Int64(number % 3 == 0 ? -1 : number)
                        return
                            (try? await database.write {
                                try $0.execute("INSERT INTO item (id) VALUES (?)", [.integer(id)])
                            }) != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            let count = try await database.read { try $0.rows("SELECT COUNT(*) FROM item").first?.integer(0) }
            #expect(kept == 41)
            #expect(count == 41)
        }
    }

    @Test func `a statement that failed undoes the write, though nobody heeded it`() async throws {
        try await Self.with { database, _, _ in
            await #expect(throws: PostgresError.self) {
                try await database.write { connection in
                    try connection.execute("INSERT INTO item (id) VALUES (1)")
                    try? connection.execute("INSERT INTO item (id) VALUES (1)")
                }
            }
            let count = try await database.read { try $0.rows("SELECT COUNT(*) FROM item").first?.integer(0) }
            #expect(count == 0)
        }
    }

    @Test func `a full disk is told as such, and nothing is kept`() async throws {
        try await Self.with { database, server, schema in
            // The state that the server gives when the disk is full.
            try server.sql(
                """
                CREATE FUNCTION \(schema).refuse() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION ''could not extend file'' USING ERRCODE = ''53100''; END';
                CREATE TRIGGER full_disk BEFORE INSERT ON \(schema).item EXECUTE FUNCTION \(schema).refuse();
                """)
            await #expect(throws: RecordError.full) {
                try await database.write { try $0.execute("INSERT INTO item (id) VALUES (1)") }
            }
            try server.sql("DROP TRIGGER full_disk ON \(schema).item")
            try await database.write { try $0.execute("INSERT INTO item (id) VALUES (1)") }
        }
    }

    @Test func `reading sees one moment, and cannot write`() async throws {
        try await Self.with { database, server, schema in
            let counts = try await database.read { connection in
                let before = try connection.rows("SELECT COUNT(*) FROM item").first?.integer(0)
                try server.sql("INSERT INTO \(schema).item (id) VALUES (7)")
                return [before, try connection.rows("SELECT COUNT(*) FROM item").first?.integer(0)]
            }
            #expect(counts == [0, 0])
            await #expect(throws: PostgresError.self) {
                try await database.read { try $0.execute("INSERT INTO item (id) VALUES (8)") }
            }
            let after = try await database.read { try $0.rows("SELECT COUNT(*) FROM item").first?.integer(0) }
            #expect(after == 1)
        }
    }

    @Test func `what kefu keeps is durable though the server's habit is not`() async throws {
        let server = try #require(TestPostgres.shared)
        let lax = try server.address(schema: "public", options: "%20-csynchronous_commit%3Doff")
        let database = try PostgresDatabase(lax, isExclusive: true)
        let setting = try await database.write { try $0.rows("SHOW synchronous_commit").first?.text(0) }
        #expect(setting == "on")
        #expect(try PostgresInspection(of: lax).synchronousCommit == "off")
        try await database.close()
    }

    @Test func `a server that is not there is told with its address and the reason, without the password`() async throws
    {
        let address = try #require(PostgresAddress("postgres://kefu:s3cret@127.0.0.1:1/kefu"))
        let error = await #expect(throws: StorageError.self) {
            _ = try await DataStore.open(.postgres(address), directory: URL(filePath: "/"), bus: EventBus())
        }
        guard case .cannotOpen("postgres://kefu@127.0.0.1:1/kefu", let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("Connection refused"))
        #expect(!reason.contains("s3cret"))
    }
}
