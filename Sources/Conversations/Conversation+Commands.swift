public import Foundation

/// A rule of the conversation that a command would break.
public enum ConversationError: Error, Equatable {
    /// The assistant does not have the lease, or the message has had its turn.
    case turnNotDue(MessageID)
    /// Another agent has the conversation.
    case takenBy(Assignment)
    /// The agent does not have the conversation, so cannot speak or decide in it.
    case notHeld(by: AgentID)
    case resolvedAlready
    /// There is no request for a person to withdraw.
    case notWaiting
    case alreadyWithPerson
}

/// What the assistant wants to say and record after one message.
public struct TurnOutcome: Equatable, Sendable {
    public var completed: CompletedTurn
    public var replies: [SentMessage]
    /// Slots, flows and actions, in the order in which they happened.
    public var changes: [EventBody]
    public var handover: HandoverRequest?

    public init(
        completed: CompletedTurn, replies: [SentMessage], changes: [EventBody], handover: HandoverRequest?
    ) {
        self.completed = completed
        self.replies = replies
        self.changes = changes
        self.handover = handover
    }
}

extension Conversation {
    /// The customer writes: always accepted.
    ///
    /// The message keeps its mood where no turn will tell it: while a person has the conversation or is asked for.
    public mutating func receive(_ message: ReceivedMessage, at time: Date) {
        var message = message
        if case .resolved = holder { record(.reopened, by: .system, at: time) }
        if case .assistant = holder { message.mood = nil }
        record(.messageReceived(message), by: .customer(customer), at: time)
    }

    /// The assistant answers, if it still may.
    public mutating func complete(_ turn: TurnOutcome, at time: Date) throws(ConversationError) {
        guard case .assistant = holder, awaitingTurn.contains(turn.completed.answering) else {
            throw .turnNotDue(turn.completed.answering)
        }
        for change in turn.changes { record(change, by: .assistant, at: time) }
        for reply in turn.replies { record(.messageSent(reply), by: .assistant, at: time) }
        record(.turnCompleted(turn.completed), by: .assistant, at: time)
        if let handover = turn.handover { record(.handoverRequested(handover), by: .assistant, at: time) }
    }

    /// Asks for a person; nothing happens when one is already asked for.
    public mutating func requestPerson(
        _ request: HandoverRequest, by actor: Actor, at time: Date
    ) throws(ConversationError) {
        switch holder {
        case .waiting: return
        case .agent: throw .alreadyWithPerson
        case .resolved: record(.reopened, by: .system, at: time)
        case .assistant: break
        }
        record(.handoverRequested(request), by: actor, at: time)
    }

    public mutating func withdrawRequest(by actor: Actor, at time: Date) throws(ConversationError) {
        guard case .waiting = holder else { throw .notWaiting }
        record(.handoverWithdrawn, by: actor, at: time)
    }

    /// An agent takes the conversation, from the queue or from the assistant; nothing happens when they have it.
    public mutating func take(_ assignment: Assignment, at time: Date) throws(ConversationError) {
        switch holder {
        case .agent(let current, _):
            guard current.agent != assignment.agent else { return }
            throw .takenBy(current)
        case .resolved: record(.reopened, by: .system, at: time)
        case .assistant, .waiting: break
        }
        record(.assigned(assignment), by: .agent(assignment.agent), at: time)
    }

    public mutating func reply(
        _ message: SentMessage, by agent: AgentID, at time: Date
    ) throws(ConversationError) {
        try requireLease(of: agent)
        record(.messageSent(message), by: .agent(agent), at: time)
    }

    /// Gives the conversation back to the assistant.
    public mutating func giveBack(by agent: AgentID, at time: Date) throws(ConversationError) {
        try requireLease(of: agent)
        record(.returned, by: .agent(agent), at: time)
    }

    /// Puts the conversation back into the queue, for another agent.
    public mutating func passOn(
        _ request: HandoverRequest, by agent: AgentID, at time: Date
    ) throws(ConversationError) {
        try requireLease(of: agent)
        record(.handoverRequested(request), by: .agent(agent), at: time)
    }

    /// The agent's lease ends because they are gone while the customer waits.
    public mutating func agentWasAbsent(at time: Date) throws(ConversationError) {
        guard case .agent = holder else { throw .notWaiting }
        record(.handoverRequested(.init(trigger: .agentAbsent)), by: .system, at: time)
    }

    /// Any agent may close a conversation that no other agent has.
    public mutating func resolve(by agent: AgentID, at time: Date) throws(ConversationError) {
        switch holder {
        case .resolved: throw .resolvedAlready
        case .agent(let current, _) where current.agent != agent: throw .takenBy(current)
        default: record(.resolved, by: .agent(agent), at: time)
        }
    }

    private func requireLease(of agent: AgentID) throws(ConversationError) {
        guard case .agent(let current, _) = holder else { throw .notHeld(by: agent) }
        guard current.agent == agent else { throw .takenBy(current) }
    }
}
