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
    /// How many conversations wait for a person.
    private let waiting = WaitingCount()

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
                    case .events(let events, let conversation):
                        if events.contains(where: \.body.changesHolder) { await countWaiting() }
                        if let due = DueTurn(in: conversation, asked: events) { start(due, &group) }
                    // A turn that failed, for want of disk say, is tried again in time.
                    case .heartbeat: await startAll(&group)
                    case .typing, .queueMoved: break
                    }
                    if subscription.takeLag() { await startAll(&group) }
                }
            }
        }
    }

    private func startAll(_ group: inout DiscardingTaskGroup) async {
        await countWaiting()
        do {
            for id in try await log.awaitingTurn(limit: 10_000) {
                if let conversation = try await log.conversation(id), let due = DueTurn(in: conversation, asked: []) {
                    start(due, &group)
                }
            }
        } catch {
            logger.error("the record cannot be read", metadata: ["error": "\(type(of: error))"])
        }
    }

    private func countWaiting() async {
        if let count = try? await inbox.waitingCount() { waiting.set(count) }
    }

    private func start(_ due: DueTurn, _ group: inout DiscardingTaskGroup) {
        let id = due.conversation.id
        guard running.begin(id) else { return }
        group.addTask {
            await takeTurns(from: due)
            while !running.end(id) {
                if let conversation = try? await log.conversation(id), let due = DueTurn(in: conversation, asked: []) {
                    await takeTurns(from: due)
                }
            }
        }
    }

    /// Answers what awaits an answer in one conversation, oldest first, until nothing does.
    private func takeTurns(from first: DueTurn) async {
        var next: DueTurn? = first
        do {
            while let due = next {
                next = try await take(due).flatMap { DueTurn(in: $0, asked: []) }
            }
        } catch ConversationError.turnNotDue {
            // Somebody else took the conversation while the assistant was thinking: it keeps silent.
        } catch {
            metrics.turnFailed()
            logger.error(
                "a turn failed", metadata: ["conversation": "\(first.conversation.id)", "error": "\(type(of: error))"])
        }
    }

    /// - Returns: The conversation after the turn; nil when there is nothing to answer.
    private func take(_ due: DueTurn) async throws -> Conversation? {
        let conversation = due.conversation
        var text = due.text
        if text == nil, case .messageReceived(let message) = try await log.event(of: due.message)?.body {
            text = message.content.text
        }
        guard let text else { return nil }
        let start = ContinuousClock.now
        bus.publish(
            .typing(conversation.id, by: .assistant, name: nil, isTyping: true), customer: conversation.customer)
        let turn = await assistant.turn(
            TurnInput(
                messageID: due.message, text: text, state: DialogueState(json: conversation.dialogue),
                language: conversation.language, page: conversation.facts.page,
                isVerified: conversation.details.isVerified ?? false, now: .now,
                canHandOver: presence.isAnybodyHere, queueLength: waiting.value))
        let outcome = try TurnOutcome(turn, answering: due.message)
        let answered = try await log.update(conversation.id) { try $0.complete(outcome, at: .now) }
        metrics.turn(
            choice: turn.receipt.chosen.kind.rawValue, seconds: (ContinuousClock.now - start) / .seconds(1))
        return answered
    }
}

/// The oldest message of a conversation that the assistant owes a turn.
///
/// What a signal brings suffices for the turn: only turns change the dialogue, and a conversation's turns run one after
/// another. Whether the turn is still due is judged anew when it is stored.
private struct DueTurn {
    var conversation: Conversation
    var message: MessageID
    /// Nil when it must be read.
    var text: String?

    init?(in conversation: Conversation, asked events: [Event]) {
        guard let message = conversation.awaitingTurn.first else { return nil }
        self.conversation = conversation
        self.message = message
        for case .messageReceived(let received) in events.map(\.body) where received.id == message {
            text = received.content.text
        }
    }
}

private final class WaitingCount: Sendable {
    private let count = Atomic(0)

    var value: Int { count.load(ordering: .relaxed) }
    func set(_ value: Int) { count.store(value, ordering: .relaxed) }
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
                urgency: turn.urgency, frustration: turn.frustration,
                topic: turn.topic),
            replies: turn.replies.map {
                SentMessage(id: .random(), content: $0, language: turn.language, answering: id)
            },
            changes: turn.changes, handover: turn.handover)
    }
}
