import Conversations
import Foundation
import TestSupport
import Testing

@testable import Storage

struct DataStoreTests {
    @Test(arguments: TestDatabase.lasting)
    func `what awaits a turn is found again after a crash, the longest wait first`(database: TestDatabase)
        async throws
    {
        let record = try TestRecord(database)
        func crash() async throws -> [ConversationID] {
            let store = try await record.open()
            var ids: [ConversationID] = []
            for number in 1...3 {
                let time = Date(timeIntervalSince1970: 1_700_000_000 - Double(number))
                ids.append(try await store.log.receive(.sample(id: "1", from: "c\(number)"), at: time).conversation.id)
            }
            _ = try await store.log.update(ids[1]) { try $0.take(.init(agent: AgentID("a"), name: "A"), at: .now) }
            return ids
        }
        let ids = try await crash()
        let store = try await record.open()
        #expect(try await store.log.awaitingTurn(limit: 10) == [ids[2], ids[0]])
        #expect(try await store.faults() == 0)
        try await store.close()
    }

    @Test(arguments: TestDatabase.lasting)
    func `a second user of the record is refused, and let in when the first has gone`(database: TestDatabase)
        async throws
    {
        let record = try TestRecord(database)
        let store = try await record.open()
        let path =
            switch record.location {
            case .dataFolder: record.folder.url.appending(path: "kefu.lock").path
            case .postgres(let address): address.description
            }
        await #expect(throws: StorageError.inUse(path: path)) { _ = try await record.open() }
        let visitor = try await record.open(isExclusive: false)
        #expect(try await visitor.secret("name") { "value" } == "value")
        try await visitor.close()
        #expect(try await store.secret("name") { "other" } == "value")
        try await store.close()
        if case .postgres = record.location { try await record.open().close() }
    }

    @Test(arguments: TestDatabase.lasting)
    func `a database from a newer version is refused and left as it is`(database: TestDatabase) async throws {
        let record = try TestRecord(database)
        let known = Migration.all.map(\.number)
        let newer: any SQLDatabase =
            switch record.location {
            case .dataFolder: try SQLiteDatabase(path: record.folder.url.appending(path: "kefu.sqlite").path)
            case .postgres(let address): try PostgresDatabase(address, isExclusive: true)
            }
        let future = Migration(number: 900, name: "future") { _ in ["CREATE TABLE future (id TEXT)"] }
        try await Migration.run(Migration.all + [future], on: newer)
        try await newer.close()
        for _ in 0..<2 {
            await #expect(throws: StorageError.newerDatabase(found: 900, known: known.max() ?? 0)) {
                _ = try await record.open()
            }
        }
    }

    @Test func `migrations are numbered upwards`() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    @Test func `a file that is no database is refused and left as it is`() async throws {
        let folder = try TemporaryFolder(["kefu.sqlite": String(repeating: "not a database. ", count: 1000)])
        let file = folder.url.appending(path: "kefu.sqlite")
        let before = try Data(contentsOf: file)
        await #expect(throws: StorageError.self) {
            _ = try await DataStore.open(directory: folder.url, bus: EventBus())
        }
        #expect(try Data(contentsOf: file) == before)
    }

    @Test func `a folder that cannot be made is named`() async throws {
        let folder = try TemporaryFolder(["file": "x"])
        let impossible = folder.url.appending(path: "file/data", directoryHint: .isDirectory)
        let error = await #expect(throws: StorageError.self) {
            _ = try await DataStore.open(directory: impossible, bus: EventBus())
        }
        guard case .cannotOpen(let path, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(path.hasPrefix(folder.url.path))
    }
}
