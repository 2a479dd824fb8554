import Foundation

extension Conversation {
    /// What an event changes; an event of the log is never refused.
    mutating func apply(_ body: EventBody, by actor: Actor, at time: Date) {
        position += 1
        switch body {
        case .messageReceived(let message): applyReceived(message, at: time)
        case .messageSent(let message):
            applySent(message)
            lastMessage = .init(from: actor.kind, text: message.content.preview, time: time)
        case .turnCompleted(let turn):
            awaitingTurn.removeAll { $0 == turn.answering }
            dialogue = turn.dialogue
            language = turn.language
            if let mood = turn.mood { facts.felt(mood) }
            facts.urgency = turn.urgency ?? facts.urgency
            facts.frustration = turn.frustration ?? facts.frustration
            facts.topic = turn.topic ?? facts.topic
        case .slotSet(let change):
            // JSON's null is a nil literal too, so emptying must be said in so many words.
            if change.value == .null {
                facts.slots.removeValue(forKey: change.name)
            } else {
                facts.slots[change.name] = change.value
            }
        case .handoverRequested(let request):
            holder = .waiting(since: time, request)
            awaitingTurn = []
        case .assigned(let assignment):
            holder = .agent(assignment, since: time)
            awaitingTurn = []
        case .handoverWithdrawn, .returned:
            holder = .assistant
            // Somebody always answers: what a person left unanswered is the assistant's again, as one turn.
            awaitingTurn = unanswered.suffix(1)
        case .resolved:
            holder = .resolved(at: time)
            awaitingTurn = []
            unanswered = []
        case .reopened:
            holder = .assistant
            rating = nil
            facts.forgetMood()
        case .rated(let given): rating = given
        case .customerDescribed(let new):
            details.name = new.name ?? details.name
            details.email = new.email ?? details.email
            details.isVerified = new.isVerified ?? details.isVerified
        case .conversationStarted, .flowStarted, .flowEnded, .actionCalled, .noted: break
        }
    }

    /// A reply to one message settles it and those before it, never a newer one; an unasked one settles all.
    private mutating func applySent(_ message: SentMessage) {
        guard let answering = message.answering else { return unanswered = [] }
        guard let index = unanswered.firstIndex(of: answering) else { return }
        unanswered.removeSubrange(...index)
    }

    private mutating func applyReceived(_ message: ReceivedMessage, at time: Date) {
        unanswered = (unanswered + [message.id]).suffix(200)
        if case .assistant = holder { awaitingTurn.append(message.id) }
        facts.page = message.page ?? facts.page
        if let mood = message.mood {
            facts.felt(mood.score)
            facts.urgency = mood.urgency
            facts.frustration = mood.frustration
        }
        lastMessage = .init(from: "customer", text: message.content.preview, time: time)
    }
}

extension MessageContent {
    /// The first line or so, for lists.
    public var preview: String {
        let line = text.prefix(400).split(separator: "\n", omittingEmptySubsequences: true).joined(separator: " ")
        return line.isEmpty ? (card?.title ?? "") : String(line.prefix(140))
    }
}
