import ArgumentParser
import Assembly
import Conversations
import Foundation
import Storage

/// The command `kefu webhooks`.
struct WebhooksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhooks", abstract: "See which webhooks wait or were given up, and send them again.",
        discussion: """
            Lists what waits to be sent and what was given up, the latest first, each with its last error. The server may run \
            meanwhile: it sends what is queued again within a second.
            """)

    @Option(help: "Queue a dead delivery again by its id, or 'all' of them.") var retry: String?
    @Option(help: "Let a webhook whose endpoint answered 410 hear of events again, by its name.") var enable: String?
    @Option(help: "Deliveries to list at most.") var limit = 50
    @Flag(help: "Write one JSON object.") var json = false
    @OptionGroup var record: RecordOptions

    func validate() throws {
        guard limit >= 0 else { throw ValidationError("'--limit' must not be negative.") }
    }

    func run() async throws {
        try await record.use { store in
            if let enable { try await self.enable(enable, in: store.outbox) }
            if let retry { try await self.retry(retry, in: store.outbox) }
            let report = try await WebhooksReport(of: store.outbox, limit: limit)
            if json { try Console.json(report) } else { report.tell() }
        }
    }

    private func enable(_ name: String, in outbox: Outbox) async throws {
        guard try await outbox.switchOn(name) else {
            Console.note("error: no webhook '\(name)' is switched off")
            throw ExitCode.failure
        }
        Console.note("\(name) hears of events again")
    }

    private func retry(_ id: String, in outbox: Outbox) async throws {
        let count = try await outbox.retry(id == "all" ? nil : DeliveryID(id), at: .now)
        guard count > 0 || id == "all" else {
            Console.note("error: there is no dead delivery '\(id)', or its webhook is switched off")
            throw ExitCode.failure
        }
        Console.note("queued again: \(count)")
    }
}

/// The outbox as the command tells it.
private struct WebhooksReport: Encodable {
    struct Entry: Encodable {
        var id: String
        var webhook: String
        var type: String
        var conversation: String
        var state: Delivery.State
        var attempts: Int
        var nextAttempt: String?
        var settled: String?
        var lastError: String?

        init(_ delivery: Delivery) {
            id = delivery.id.rawValue
            webhook = delivery.destination
            type = WebhookEvent(logType: delivery.type)?.rawValue ?? delivery.type
            conversation = delivery.conversation.rawValue
            state = delivery.state
            attempts = delivery.attempts
            nextAttempt = delivery.nextAttempt?.formatted(.iso8601)
            settled = delivery.settled?.formatted(.iso8601)
            lastError = delivery.lastError
        }
    }

    struct SwitchedOff: Encodable {
        var webhook: String
        var since: String
        var reason: String
    }

    var counts: DeliveryCounts
    var switchedOff: [SwitchedOff]
    var deliveries: [Entry]

    init(of outbox: Outbox, limit: Int) async throws {
        counts = try await outbox.counts()
        switchedOff = try await outbox.switchedOffDestinations().map {
            .init(webhook: $0.name, since: $0.since.formatted(.iso8601), reason: $0.reason)
        }
        deliveries = try await outbox.deliveries(in: [.pending, .dead], limit: limit).map(Entry.init)
    }

    func tell() {
        Console.say("\(counts.pending) pending, \(counts.dead) dead, \(counts.delivered) delivered in the last days")
        for webhook in switchedOff {
            Console.say("\(webhook.webhook) is switched off since \(webhook.since): \(webhook.reason)")
        }
        for entry in deliveries {
            var line = "\(entry.state.rawValue) \(entry.id) \(entry.webhook) \(entry.type) \(entry.attempts) failed"
            if let next = entry.nextAttempt { line += ", next \(next)" }
            if let settled = entry.settled { line += ", given up \(settled)" }
            if let error = entry.lastError { line += ": \(error)" }
            Console.say(line)
        }
    }
}
