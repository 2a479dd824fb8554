import Conversations
import Knowledge
import LanguageUnderstanding
import SourceFiles

/// Carries out what was decided, as a value: it stops where a business system has to be called, or something else was asked for,
/// and goes on with the outcome.
struct TurnMachine {
    enum Progress: Equatable {
        case done
        case call(ActionDefinition, arguments: [String: JSONValue])
        /// Another thing that this message or an earlier one asked for has its turn, and has to be understood.
        case take(WaitingWish)
    }

    /// Steps of flows in one turn; more means that a flow runs in a circle.
    static let maximumSteps = 100
    /// Flows that can be open at once.
    static let maximumDepth = 8
    /// Wishes that can wait at once.
    static let maximumWishes = 4

    private(set) var situation: Situation
    private let isAngry: Bool
    var state: DialogueState
    var replies: [MessageContent] = []
    var said: [String] = []
    var changes: [EventBody] = []
    var handover: HandoverRequest?
    var steps = 0
    /// Slots for which this message gave something that does not fit.
    var misfits: [String: String] = [:]
    /// Slots that this message has been read for already.
    var consumed: Set<String> = []
    /// Buttons to put under the last reply.
    var offers: [Offer] = []
    /// The action whose outcome is awaited.
    var calling: ActionDefinition?
    /// How much had been said before what is being done now.
    private var begun = (replies: 0, said: 0)

    var definition: AssistantDefinition { situation.definition }

    /// - Parameter others: What else the message asks for.
    init(_ situation: Situation, others: [WaitingWish] = []) {
        self.situation = situation
        isAngry = situation.isAngry
        state = situation.state
        state.offers = []
        state.angryMessages = isAngry ? state.angryMessages + 1 : 0
        state.waitingWishes = Array((others + state.waitingWishes).prefix(Self.maximumWishes))
        dropForeignFlows()
    }

    /// After a change of the folder, an open flow or its step may be gone.
    private mutating func dropForeignFlows() {
        for open in state.openFlows {
            guard let flow = definition.flows[open.flow], open.step.map({ flow.step($0) != nil }) ?? true else {
                changes.append(.flowEnded(.init(flow: open.flow, outcome: .failed)))
                state.openFlows.removeAll { $0 == open }
                continue
            }
        }
    }

    mutating func begin(_ command: Command) -> Progress {
        settle(perform(command))
    }

    /// Goes on with a wish that has waited.
    ///
    /// - Parameter situation: The clause as it was understood, which stands for the message from here on.
    mutating func take(_ wish: WaitingWish, _ situation: Situation, _ command: Command) -> Progress {
        let isOfEarlierMessage = wish.message != situation.seed
        self.situation = situation
        misfits = [:]
        consumed = []
        begun = (replies.count, said.count)
        if isOfEarlierMessage { say("utter_next_wish", ["wish": .string(wish.text)]) }
        return settle(perform(command))
    }

    mutating func resume(_ outcome: ActionOutcome, milliseconds: Double) -> Progress {
        settle(take(outcome, milliseconds: milliseconds))
    }

    /// Where nothing waits for an answer any more, the next wish has its turn.
    private mutating func settle(_ progress: Progress) -> Progress {
        guard progress == .done else { return progress }
        let isFree = handover == nil && state.openFlows.isEmpty && !offers.contains { $0.kind == .flow }
        guard isFree, !state.waitingWishes.isEmpty else { return finish() }
        return .take(state.waitingWishes.removeFirst())
    }

    mutating func perform(_ command: Command) -> Progress {
        if command != .admitMiss, command != .handOver(.misses) { state.misses = 0 }
        switch command {
        case .start(let flow):
            start(flow, isIncluded: false)
            return advance()
        case .returnTo(let flow): return returnTo(flow)
        case .fill(let slot, let value):
            fill(slot, value)
            return advance()
        case .reject(let slot, let text):
            misfits[slot] = text
            return advance()
        case .askAgain: return advance()
        case .answer, .quote:
            guard situation.answer.text != nil else { return admitMiss() }
            sayAnswer()
            return askOpenQuestion()
        case .say(let response):
            say(response)
            return askOpenQuestion()
        case .cancel(let rest): return cancel(then: rest)
        case .correct(let slot, let value): return correct(slot, value)
        case .restart:
            for open in state.openFlows.reversed() { end(open, .cancelled) }
            state.finished = nil
            state.answered = nil
            state.waitingWishes = []
            for name in state.slots.keys.sorted() { set(name, .null) }
            say("utter_restarted")
        case .repeatLast:
            if state.lastReplies.isEmpty { say("utter_nothing_to_repeat") }
            replies += state.lastReplies
        case .choose(let flows): offer(flows)
        case .handOver(let trigger): handOver(trigger)
        case .admitMiss: return admitMiss()
        }
        return .done
    }

    /// Every turn says something, and what is offered hangs under the last reply.
    private mutating func finish() -> Progress {
        noteWishes()
        replies.removeAll(where: \.isBlank)
        if isAngry, handover == nil {
            if !opensByItself, let response = definition.response("utter_angry") {
                replies.insert(response.render(values(), language: situation.language, seed: situation.seed), at: 0)
                said.insert("utter_angry", at: 0)
            }
            offerPerson()
        }
        if replies.isEmpty { sayDone() }
        replies[replies.count - 1].quickReplies += offers.map { QuickReply(title: $0.title) }
            .filter { !replies[replies.count - 1].quickReplies.contains($0) }
        state.offers = offers
        state.lastReplies = replies
        return .done
    }

    /// What this message asked for besides and has to wait is said before the question that it waits for.
    private mutating func noteWishes() {
        let noted = state.waitingWishes.filter { $0.message == situation.seed }.map(\.text)
        guard !noted.isEmpty else { return }
        let (later, spoken) = (replies[begun.replies...], said[begun.said...])
        replies.removeLast(later.count)
        said.removeLast(spoken.count)
        let separator = situation.language == .chinese ? "”、“" : "”, “"
        say("utter_wish_noted", ["wish": .string(noted.joined(separator: separator))])
        replies += later
        said += spoken
    }

    /// A flow of this turn begins with words of its own, as a complaint does with an apology.
    private var opensByItself: Bool {
        changes.contains { change in
            guard case .flowStarted(let begun) = change, let first = definition.flows[begun.flow]?.steps.first,
                case .say = first.kind
            else { return false }
            return true
        }
    }

    /// The last resort of a turn in which nothing was said, or only responses that have become empty.
    private mutating func sayDone() {
        say("utter_done")
        guard replies.last?.isBlank ?? true, let response = BuiltInResponses.all["utter_done"] else { return }
        replies = [response.render(values(), language: situation.language, seed: situation.seed)]
    }
}

extension MessageContent {
    /// Nothing of it can be seen.
    fileprivate var isBlank: Bool { text.trimmed.isEmpty && card == nil && quickReplies.isEmpty }
}
