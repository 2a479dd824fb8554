import Conversations
import Foundation
import Logging
import ServiceLifecycle
import Storage
import Synchronization

/// Sends what waits for one endpoint, a few at a time; those of one conversation one after another.
///
/// The outbox is the queue. A delivery that was sent and not yet settled when the process dies is sent again under its id.
final class WebhookSender: Sendable {
    /// Requests to one endpoint at the same time.
    static let width = 4

    private struct State {
        var inFlight: Set<DeliveryID> = []
        /// Requests in a row after which the endpoint seemed to be in trouble.
        var failures = 0
        var pausedUntil = Date.distantPast
    }

    let endpoint: WebhookEndpoint
    private let outbox: Outbox
    private let log: any ConversationLog
    private let client: WebhookClient
    private let retries: WebhookRetries
    private let logger: Logger
    private let state = Mutex(State())
    private let wakes: AsyncStream<Void>
    private let waker: AsyncStream<Void>.Continuation

    init(
        endpoint: WebhookEndpoint, outbox: Outbox, log: any ConversationLog, client: WebhookClient,
        retries: WebhookRetries, logger: Logger
    ) {
        self.endpoint = endpoint
        self.outbox = outbox
        self.log = log
        self.client = client
        self.retries = retries
        var logger = logger
        logger[metadataKey: "webhook"] = "\(endpoint.name)"
        self.logger = logger
        (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// There may be something to send.
    func wake() { waker.yield() }

    /// Sends until the server stops; requests under way are given a little time.
    func run() async {
        await withDiscardingTaskGroup { group in
            for await _ in wakes.cancelOnGracefulShutdown() {
                for delivery in await next() {
                    group.addTask {
                        await self.send(delivery)
                        self.state.withLock { _ = $0.inFlight.remove(delivery.id) }
                        self.wake()
                    }
                }
            }
        }
    }

    /// What can be sent now, marked as in flight.
    private func next() async -> [Delivery] {
        let (busy, isPaused) = state.withLock { ($0.inFlight, $0.pausedUntil > .now) }
        guard busy.count < Self.width, !isPaused else { return [] }
        do {
            // Those in flight are due as well, and may be among them; one that was settled while the outbox was read is
            // still due in what was read, and wakes us again.
            let due = try await outbox.due(for: endpoint.name, at: .now, limit: Self.width)
            return state.withLock { state in
                let new = due.filter { !busy.contains($0.id) }.prefix(Self.width - state.inFlight.count)
                state.inFlight.formUnion(new.map(\.id))
                return Array(new)
            }
        } catch {
            logger.error("the outbox cannot be read", metadata: ["error": "\(type(of: error))"])
            pause(for: retries.longestPause)
            return []
        }
    }

    private func send(_ delivery: Delivery) async {
        do {
            guard let body = try await body(of: delivery) else {
                return try await outbox.settle(
                    delivery.id, .dead("The event is no longer in the record."), at: .now)
            }
            let outcome = await client.post(body, id: delivery.id.rawValue, to: endpoint, at: .now)
            guard outcome != .interrupted else { return }
            look(at: outcome)
            if outcome.isGone { return try await switchOff(because: outcome.sentence) }
            var generator = SystemRandomNumberGenerator()
            let result = retries.result(of: outcome, failures: delivery.attempts, at: .now, using: &generator)
            try await outbox.settle(delivery.id, result, at: .now)
            report(result, of: delivery)
        } catch {
            // It may have arrived. Without a place to note that, sending on would only repeat it.
            logger.error(
                "a delivery could not be settled",
                metadata: ["delivery": "\(delivery.id)", "error": "\(type(of: error))"])
            pause(for: retries.longestPause)
        }
    }

    /// The payload, made from the event that the log keeps.
    private func body(of delivery: Delivery) async throws -> Data? {
        let event = try await log.events(of: delivery.conversation, after: delivery.sequence - 1, limit: 1).first
        guard let event, event.sequence == delivery.sequence,
            let conversation = try await log.conversation(delivery.conversation)
        else { return nil }
        return try WebhookPayload(event, in: conversation)?.body()
    }

    private func look(at outcome: WebhookOutcome) {
        guard outcome.concernsEndpoint else { return state.withLock { $0.failures = 0 } }
        let failures = state.withLock { state in
            state.failures += 1
            return state.failures
        }
        pause(for: retries.pause(afterFailures: failures, asked: outcome.retryAfter))
    }

    private func pause(for seconds: TimeInterval) {
        state.withLock { $0.pausedUntil = max($0.pausedUntil, Date.now.addingTimeInterval(seconds)) }
    }

    private func switchOff(because reason: String) async throws {
        try await outbox.switchOff(endpoint.name, because: reason, at: .now)
        logger.error("a webhook is switched off: its endpoint wants nothing more")
    }

    private func report(_ result: DeliveryResult, of delivery: Delivery) {
        let metadata: Logger.Metadata = ["delivery": "\(delivery.id)", "attempt": "\(delivery.attempts + 1)"]
        switch result {
        case .delivered: logger.debug("a webhook was delivered", metadata: metadata)
        case .failed(let reason, _):
            logger.info("a webhook was not delivered", metadata: metadata.merging(["reason": "\(reason)"]) { $1 })
        case .dead(let reason):
            logger.error("a webhook was given up", metadata: metadata.merging(["reason": "\(reason)"]) { $1 })
        }
    }
}
