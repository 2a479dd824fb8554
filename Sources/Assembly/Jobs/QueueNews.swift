import Conversations
import Desk
import Logging
import ServiceLifecycle

/// Tells customers who wait for a person when the queue before them, or the desk, has changed.
struct QueueNews: Service, CustomStringConvertible {
    /// Places beyond are told with the customer's own steps only: each costs two reads.
    private static let told = 500

    let log: any ConversationLog
    let inbox: any Inbox
    let presence: Presence
    let bus: EventBus
    let logger: Logger
    /// Changes within are told together.
    var pause: Duration = .seconds(1)

    var description: String { "queue" }

    func run() async throws {
        var sequence: Int64 = 0
        var isOpen = presence.isAnybodyHere
        await bus.subscribe(to: .everything, capacity: 256, ending: .byItself) { subscription in
            for await signal in subscription.signals.cancelOnGracefulShutdown() {
                let hasMoved = signal.movesQueue(after: sequence) || subscription.takeLag()
                guard hasMoved || presence.isAnybodyHere != isOpen else { continue }
                // Sleeping ends with an error at shutdown, when nobody needs to be told any more.
                guard (try? await cancelWhenGracefulShutdown({ try await Task.sleep(for: pause) })) != nil else {
                    return
                }
                isOpen = presence.isAnybodyHere
                do {
                    sequence = try await log.lastSequence()
                    let query = InboxQuery(view: .waiting, agent: AgentID(""), limit: Self.told)
                    for conversation in try await inbox.conversations(query) {
                        bus.tell(.queueMoved, customer: conversation.customer)
                    }
                } catch {
                    logger.error("the queue was not told", metadata: ["error": "\(type(of: error))"])
                }
            }
        }
    }
}

extension Signal {
    fileprivate func movesQueue(after sequence: Int64) -> Bool {
        guard case .events(let events, _) = self else { return false }
        return events.contains { $0.sequence > sequence && $0.body.changesHolder }
    }
}
