import Conversations
import Foundation
import TestSupport
import Testing

@testable import Storage

/// SQLite's own limit on pages stands for the disk's: the error it raises is the same.
struct FullDiskTests {
    private static func limit(_ database: SQLiteDatabase, toPages pages: Int) async throws {
        _ = try await database.write { try $0.rows("PRAGMA max_page_count = \(pages)") }
    }

    @Test func `a full disk refuses a message whole, and takes it when there is room again`() async throws {
        let folder = try TemporaryFolder()
        let database = try SQLiteDatabase(path: folder.url.appending(path: "kefu.sqlite").path)
        try await Migration.run(on: database)
        let log = SQLConversationLog(database: database, bus: EventBus())
        let first = try await log.receive(.sample(id: "1"), at: .now)
        let last = try await log.lastSequence()

        // A limit below the present size means the present size.
        try await Self.limit(database, toPages: 1)
        let long = String(repeating: "很长的消息", count: 10_000)
        await #expect(throws: RecordError.full) { _ = try await log.receive(.sample(long, id: "2"), at: .now) }
        #expect(try await log.lastSequence() == last)
        #expect(try await log.conversation(first.conversation.id) == first.conversation)

        try await Self.limit(database, toPages: 1_000_000)
        let accepted = try await log.receive(.sample(long, id: "2"), at: .now)
        #expect(!accepted.isDuplicate)
        #expect(accepted.event.position == 3)
        try await database.close()
    }

    @Test func `everyone who writes to a full disk is told, and no one's half is kept`() async throws {
        let database = try SQLiteDatabase(path: nil)
        try await Migration.run(on: database)
        let log = SQLConversationLog(database: database, bus: EventBus())
        try await Self.limit(database, toPages: 1)
        let long = String(repeating: "x", count: 100_000)
        let refused = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<16 {
                group.addTask {
                    do {
                        _ = try await log.receive(.sample(long, id: "\(number)", from: "c\(number)"), at: .now)
                        return false
                    } catch { return error as? RecordError == .full }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refused == 16)
        #expect(try await log.lastSequence() == 0)
        try await database.close()
    }
}
