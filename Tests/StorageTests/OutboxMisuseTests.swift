import Conversations
import Foundation
import TestSupport
import Testing

@testable import Storage

/// What the schema itself refuses, whoever writes.
struct OutboxMisuseTests {
    @Test func `an event is queued once for a destination, whatever the cursor says`() async throws {
        let database = try SQLiteDatabase(path: nil)
        try await Migration.run(on: database)
        let log = SQLConversationLog(database: database, bus: EventBus())
        let outbox = Outbox(database: database)
        let crm = [OutboxDestination(name: "crm", eventTypes: ["message.received"])]
        try await outbox.catchUp(for: crm, at: .now)
        _ = try await log.receive(.sample(id: "1"), at: .now)
        try await outbox.catchUp(for: crm, at: .now)
        let first = try await outbox.deliveries(in: [.pending], limit: 10)
        try await database.write { try $0.execute("UPDATE consumer SET sequence = 0 WHERE name = 'outbox'") }
        #expect(try await outbox.catchUp(for: crm, at: .now) == 2)
        #expect(try await outbox.deliveries(in: [.pending], limit: 10) == first)
        try await database.close()
    }

    @Test func `the questions of every second find their rows by an index`() async throws {
        let database = try SQLiteDatabase(path: nil)
        try await Migration.run(on: database)
        for (question, index) in [
            (
                "SELECT id FROM delivery WHERE destination = '' AND state = 'pending' AND next_attempt_at <= 1",
                "delivery_due"
            ),
            (
                """
                SELECT type FROM event
                WHERE type IN ('handover.requested', 'handover.withdrawn', 'assigned', 'resolved')
                ORDER BY sequence DESC LIMIT 1
                """, "event_of_queue"
            ),
        ] {
            let plan = try await database.read {
                try $0.rows("EXPLAIN QUERY PLAN \(question)").map { $0.text(3) ?? "" }
            }
            #expect(plan.contains { $0.contains(index) }, "\(plan)")
        }
        try await database.close()
    }
}
