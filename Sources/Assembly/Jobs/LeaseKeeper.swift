import Conversations
import Desk
import Foundation
import Logging
import ServiceLifecycle

/// Puts conversations back into the queue whose agent is gone while the customer waits for a reply.
struct LeaseKeeper: Service, CustomStringConvertible {
    /// Seconds without an open desk after which an agent counts as gone.
    static let absence: TimeInterval = 300

    let log: any ConversationLog
    let inbox: any Inbox
    let presence: Presence
    let bus: EventBus
    let logger: Logger

    var description: String { "leases" }

    func run() async throws {
        let started = Date.now
        await bus.subscribe(to: .everything, capacity: 1, ending: .byItself) { subscription in
            for await signal in subscription.signals.cancelOnGracefulShutdown() {
                guard case .heartbeat = signal else { continue }
                await release(now: .now, sinceStart: Date.now.timeIntervalSince(started))
            }
        }
    }

    private func release(now: Date, sinceStart: TimeInterval) async {
        do {
            for conversation in try await inbox.heldByAgents() where !conversation.unanswered.isEmpty {
                guard let agent = conversation.holder.agent,
                    let away = presence.absence(of: agent, now: now, sinceStart: sinceStart), away > Self.absence
                else { continue }
                _ = try await log.update(conversation.id) { conversation in
                    guard conversation.holder.agent == agent else { return }
                    try conversation.agentWasAbsent(at: now)
                }
                logger.info(
                    "an absent agent's conversation waits again", metadata: ["conversation": "\(conversation.id)"])
            }
        } catch {
            logger.error("leases were not looked after", metadata: ["error": "\(type(of: error))"])
        }
    }
}
