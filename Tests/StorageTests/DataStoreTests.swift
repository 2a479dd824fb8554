import Conversations
import Foundation
import TestSupport
import Testing

@testable import Storage

struct DataStoreTests {
    @Test func `what awaits a turn is found again after a crash, the longest wait first`() async throws {
        let folder = try TemporaryFolder()
        func crash() async throws -> [ConversationID] {
            let store = try await DataStore.open(directory: folder.url, bus: EventBus())
            var ids: [ConversationID] = []
            for number in 1...3 {
                let time = Date(timeIntervalSince1970: 1_700_000_000 - Double(number))
                ids.append(try await store.log.receive(.sample(id: "1", from: "c\(number)"), at: time).conversation.id)
            }
            _ = try await store.log.update(ids[1]) { try $0.take(.init(agent: AgentID("a"), name: "A"), at: .now) }
            return ids
        }
        let ids = try await crash()
        let store = try await DataStore.open(directory: folder.url, bus: EventBus())
        #expect(try await store.log.awaitingTurn(limit: 10) == [ids[2], ids[0]])
        #expect(try await store.faults() == 0)
        try await store.close()
    }

    @Test func `a second user of the folder is refused`() async throws {
        let folder = try TemporaryFolder()
        let store = try await DataStore.open(directory: folder.url, bus: EventBus())
        let path = folder.url.appending(path: "kefu.lock").path
        await #expect(throws: StorageError.inUse(path: path)) {
            _ = try await DataStore.open(directory: folder.url, bus: EventBus())
        }
        #expect(try await store.log.lastSequence() == 0)
        try await store.close()
    }

    @Test func `a database from a newer version is refused and left as it is`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.url.appending(path: "kefu.sqlite").path
        let known = Migration.all.map(\.number)
        let newer = try SQLiteDatabase(path: path)
        let future = Migration(number: 900, name: "future") { _ in ["CREATE TABLE future (id TEXT)"] }
        try await Migration.run(Migration.all + [future], on: newer)
        try await newer.close()
        await #expect(throws: StorageError.newerDatabase(found: 900, known: known.max() ?? 0)) {
            _ = try await DataStore.open(directory: folder.url, bus: EventBus())
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
