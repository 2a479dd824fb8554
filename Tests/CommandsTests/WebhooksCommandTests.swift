import Conversations
import Foundation
import Storage
import TestSupport
import Testing

@Suite(.needsProgram)
struct WebhooksCommandTests {
    /// A data folder with one delivery that was given up, one that waits and one that has arrived; returns the dead one's id.
    private static func fill(_ folder: TemporaryFolder) async throws -> String {
        let crm = [OutboxDestination(name: "crm", eventTypes: ["message.received"])]
        let store = try await DataStore.open(directory: folder.url, bus: EventBus())
        try await store.outbox.catchUp(for: crm, at: .now)
        for customer in ["kim", "lee", "mei"] {
            _ = try await store.log.receive(.sample("a secret wish", id: "1", from: customer), at: .now)
        }
        try await store.outbox.catchUp(for: crm, at: .now)
        let due = try await store.outbox.due(for: "crm", at: .now, limit: 3)
        try await store.outbox.settle(due[0].id, .dead("The endpoint answered 500."), at: .now)
        try await store.outbox.settle(due[1].id, .delivered, at: .now)
        try await store.close()
        return due[0].id.rawValue
    }

    private static func webhooks(_ folder: TemporaryFolder, _ arguments: String...) async throws -> KefuProgram.Result {
        try await KefuProgram.run(["webhooks", "--data", folder.url.path] + arguments)
    }

    @Test func `lists what waits and what was given up, with the last error`() async throws {
        let folder = try TemporaryFolder()
        let id = try await Self.fill(folder)
        let result = try await Self.webhooks(folder)
        #expect(result.status == 0)
        let lines = result.output.split(separator: "\n")
        #expect(lines.first == "1 pending, 1 dead, 1 delivered in the last days")
        #expect(lines.count == 3)
        #expect(
            lines.contains {
                $0.hasPrefix("dead \(id) crm message.received 1 failed") && $0.hasSuffix("The endpoint answered 500.")
            })
        #expect(!result.output.contains("secret wish"))
    }

    @Test func `queues again what is asked for, and what is not there is said`() async throws {
        let folder = try TemporaryFolder()
        let id = try await Self.fill(folder)
        let missing = try await Self.webhooks(folder, "--retry", "nobody")
        #expect(missing.status == 1)
        #expect(missing.problems.contains("no dead delivery 'nobody'"))
        let report = try #require(try await Self.webhooks(folder, "--json", "--retry", id).objects.first)
        #expect((report["counts"] as? [String: Int]) == ["pending": 2, "dead": 0, "delivered": 1])
        #expect((report["deliveries"] as? [[String: Any]])?.count == 2)
        let nothing = try await Self.webhooks(folder, "--retry", "all")
        #expect(nothing.status == 0)
        #expect(nothing.problems == "queued again: 0\n")
    }

    @Test func `a webhook that was switched off is told and switched on`() async throws {
        let folder = try TemporaryFolder()
        _ = try await Self.fill(folder)
        let store = try await DataStore.open(directory: folder.url, bus: EventBus())
        try await store.outbox.switchOff("crm", because: "It is gone.", at: .now)
        try await store.close()
        #expect(try await Self.webhooks(folder).output.contains("crm is switched off since "))
        #expect(try await Self.webhooks(folder, "--retry", "all").problems == "queued again: 0\n")
        let enabled = try await Self.webhooks(folder, "--enable", "crm", "--retry", "all")
        #expect(enabled.problems == "crm hears of events again\nqueued again: 2\n")
        #expect(try await Self.webhooks(folder, "--enable", "crm").status == 1)
    }

    @Test func `doctor tells what was given up`() async throws {
        let folder = try TemporaryFolder()
        _ = try await Self.fill(folder)
        let sick = try await KefuProgram.run(["doctor", "--data", folder.url.path])
        #expect(sick.status == 1)
        #expect(sick.output.contains("✗ webhooks: 1 deliveries were given up; see 'kefu webhooks'"))
        _ = try await Self.webhooks(folder, "--retry", "all")
        let well = try await KefuProgram.run(["doctor", "--data", folder.url.path])
        #expect(well.output.contains("✓ webhooks: 2 deliveries wait, none was given up"))
    }
}
