import Conversations
import Foundation
import Logging
import ServiceLifecycle
import Storage

/// Follows the log for the webhooks of the settings, and sends what they want to hear.
struct WebhookDelivery: Service, CustomStringConvertible {
    /// In seconds: how long a delivery that arrived is remembered.
    private static let memory: TimeInterval = 7 * 24 * 3600

    let endpoints: [WebhookEndpoint]
    let outbox: Outbox
    let log: any ConversationLog
    let bus: EventBus
    let metrics: Metrics
    let logger: Logger
    var limits = WebhookClient.Limits()
    var retries = WebhookRetries()
    /// How often it is looked whether something has become due.
    var interval: Duration = .seconds(1)

    var description: String { "webhooks" }

    func run() async throws {
        await prepare()
        guard !endpoints.isEmpty else {
            // The bus and the record are left alone for as long as nobody outside wants to know.
            return try await gracefulShutdown()
        }
        let client = WebhookClient(limits: limits)
        let senders = endpoints.map { endpoint in
            WebhookSender(
                endpoint: endpoint, outbox: outbox, log: log, client: client, retries: retries, logger: logger)
        }
        await withDiscardingTaskGroup { group in
            for sender in senders { group.addTask { await sender.run() } }
            group.addTask { await follow(senders) }
            group.addTask { await tick(senders) }
        }
        try await client.close()
    }

    private func prepare() async {
        do {
            try await outbox.prepare(for: endpoints.map(\.destination), at: .now)
            for destination in try await outbox.switchedOffDestinations() {
                logger.error(
                    "a webhook is switched off; 'kefu webhooks --enable' lets it hear of events again",
                    metadata: ["webhook": "\(destination.name)"])
            }
        } catch {
            logger.error("the outbox was not prepared", metadata: ["error": "\(type(of: error))"])
        }
    }

    private func follow(_ senders: [WebhookSender]) async {
        var lastForgot = Date.distantPast
        await bus.subscribe(to: .everything, capacity: 1, ending: .byItself) { subscription in
            await catchUp(senders)
            await count()
            for await signal in subscription.signals.cancelOnGracefulShutdown() {
                // What comes in this moment is queued with it, in one transaction.
                try? await Task.sleep(for: .milliseconds(50))
                await catchUp(senders)
                guard case .heartbeat = signal else { continue }
                await count()
                guard lastForgot.timeIntervalSinceNow < -3600 else { continue }
                lastForgot = .now
                await forget()
            }
        }
    }

    private func catchUp(_ senders: [WebhookSender]) async {
        do {
            try await outbox.catchUp(for: endpoints.map(\.destination), at: .now)
            for sender in senders { sender.wake() }
        } catch {
            logger.error("the outbox is behind", metadata: ["error": "\(type(of: error))"])
        }
    }

    private func count() async {
        do {
            metrics.deliveries = try await outbox.counts()
        } catch {
            logger.error("the outbox cannot be counted", metadata: ["error": "\(type(of: error))"])
        }
    }

    private func forget() async {
        do {
            try await outbox.forgetDelivered(before: Date.now.addingTimeInterval(-Self.memory))
        } catch {
            logger.error("old deliveries were not removed", metadata: ["error": "\(type(of: error))"])
        }
    }

    /// Wakes senders for what has become due, and for what a person has queued again beside us.
    private func tick(_ senders: [WebhookSender]) async {
        // Sleeping ends with an error at shutdown, which is how this loop ends.
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: interval)
                for sender in senders { sender.wake() }
            }
        }
    }
}
