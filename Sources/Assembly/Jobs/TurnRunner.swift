import Conversations
import Desk
import Dialogue
import Foundation
import Logging
import ServiceLifecycle
import Synchronization

/// Gives every message that awaits a turn exactly one: those of now and, after a crash, those left behind.
///
/// The record is the queue. This service only learns from the bus where to look; one conversation's turns run one after another.
struct TurnRunner: Service, CustomStringConvertible {
    let assistant: Assistant
    let log: any ConversationLog
    let inbox: any Inbox
    let presence: Presence
    let bus: EventBus
    let metrics: Metrics
    let logger: Logger
    private let running = RunningConversations()

    init(
        assistant: Assistant, log: any ConversationLog, inbox: any Inbox, presence: Presence, bus: EventBus,
        metrics: Metrics, logger: Logger
    ) {
        self.assistant = assistant
        self.log = log
        self.inbox = inbox
        self.presence = presence
        self.bus = bus
        self.metrics = metrics
        self.logger = logger
    }

    var description: String { "turns" }

    func run() async throws {
        await bus.subscribe(to: .everything, capacity: 4096, ending: .byItself) { subscription in
            await withDiscardingTaskGroup { group in
                await startAll(&group)
                for await signal in subscription.signals.cancelOnGracefulShutdown() {
                    switch signal {
                    case .events(_, let conversation) where !conversation.awaitingTurn.isEmpty:
                        start(conversation.id, &group)
                    // A turn that failed, for want of disk say, is tried again in time.
                    case .heartbeat: await startAll(&group)
                    default: break
                    }
                    if subscription.takeLag() { await startAll(&group) }
                }
            }
        }
    }

    private func startAll(_ group: inout DiscardingTaskGroup) async {
        do {
            for id in try await log.awaitingTurn(limit: 10_000) { start(id, &group) }
        } catch {
            logger.error("the record cannot be read", metadata: ["error": "\(type(of: error))"])
        }
    }

    private func start(_ id: ConversationID, _ group: inout DiscardingTaskGroup) {
        guard running.begin(id) else { return }
        group.addTask {
            repeat { await takeTurns(in: id) } while !running.end(id)
        }
    }

    /// Answers what awaits an answer in one conversation, oldest first, until nothing does.
    private func takeTurns(in id: ConversationID) async {
        do {
            while let conversation = try await log.conversation(id), let message = conversation.awaitingTurn.first {
                try await takeTurn(answering: message, in: conversation)
            }
        } catch ConversationError.turnNotDue {
            // Somebody else took the conversation while the assistant was thinking: it keeps silent.
        } catch {
            metrics.turnFailed()
            logger.error(
                "a turn failed", metadata: ["conversation": "\(id)", "error": "\(type(of: error))"])
        }
    }

    private func takeTurn(answering id: MessageID, in conversation: Conversation) async throws {
        guard let event = try await log.event(of: id), case .messageReceived(let message) = event.body else { return }
        let start = ContinuousClock.now
        bus.publish(
            .typing(conversation.id, by: .assistant, name: nil, isTyping: true), customer: conversation.customer)
        let turn = await assistant.turn(
            TurnInput(
                messageID: id, text: message.content.text, state: DialogueState(json: conversation.dialogue),
                language: conversation.language, page: conversation.facts.page,
                isVerified: conversation.details.isVerified ?? false, now: .now,
                canHandOver: presence.isAnybodyHere, queueLength: try await inbox.waitingCount()))
        let outcome = try TurnOutcome(turn, answering: id)
        _ = try await log.update(conversation.id) { try $0.complete(outcome, at: .now) }
        metrics.turn(
            choice: turn.receipt.chosen.kind.rawValue, seconds: (ContinuousClock.now - start) / .seconds(1))
    }
}

/// Which conversations have a task, and which were asked for again meanwhile.
private final class RunningConversations: Sendable {
    private let wasAskedAgain = Mutex<[ConversationID: Bool]>([:])

    /// False when the conversation has a task; that task will look once more.
    func begin(_ id: ConversationID) -> Bool {
        wasAskedAgain.withLock { state in
            defer { state[id] = state[id] != nil }
            return state[id] == nil
        }
    }

    /// True when the task may end; false when it must look once more.
    func end(_ id: ConversationID) -> Bool {
        wasAskedAgain.withLock { state in
            guard state[id] == true else {
                state[id] = nil
                return true
            }
            state[id] = false
            return false
        }
    }
}

extension DialogueState {
    /// The state that the last turn left; a new one when there is none or this version cannot read it.
    init(json: JSONValue?) {
        self = json.flatMap { try? $0.decode() } ?? DialogueState()
    }
}

extension TurnOutcome {
    init(_ turn: Turn, answering id: MessageID) throws {
        self.init(
            completed: CompletedTurn(
                answering: id, receipt: try JSONValue(encoding: turn.receipt),
                dialogue: try JSONValue(encoding: turn.state), language: turn.language, mood: turn.mood,
                topic: turn.topic),
            replies: turn.replies.map {
                SentMessage(id: .random(), content: $0, language: turn.language, answering: id)
            },
            changes: turn.changes, handover: turn.handover)
    }
}
