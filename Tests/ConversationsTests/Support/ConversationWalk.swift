import NumericalMethods
import Conversations
import Foundation

/// A conversation to which anything may happen at any time, in the order that the generator chooses.
struct ConversationWalk {
    enum Step: CaseIterable {
        case receive, completeTurn, completeTurnAndHandOver, requestPerson, withdraw, take, reply, giveBack, passOn
        case loseAgent, resolve, rate, note, describe
    }

    static let agents = ["ann", "bo", "cai"].map { AgentID($0) }

    private(set) var conversation = Conversation.begun()
    /// The customer's last message while neither a turn, nor an agent's reply, nor the end of the conversation has come after it.
    private(set) var unsettled: MessageID?
    private(set) var turns: [MessageID: Int] = [:]
    private var generator: SplitMix
    private var count = 0

    init(seed: UInt64) { generator = SplitMix(seed: seed) }

    /// Does one thing, or finds that the rules forbid it.
    ///
    /// - Returns: What was tried, by whom, and whether it was allowed.
    mutating func step() -> (step: Step, agent: AgentID, isAllowed: Bool) {
        let step = Step.allCases.randomElement(using: &generator) ?? .receive
        let agent = Self.agents.randomElement(using: &generator) ?? "ann"
        count += 1
        do {
            try perform(step, by: agent, at: Date(timeIntervalSince1970: Double(count)))
            return (step, agent, true)
        } catch {
            return (step, agent, false)
        }
    }

    private mutating func perform(_ step: Step, by agent: AgentID, at time: Date) throws(ConversationError) {
        switch step {
        case .receive:
            let id = MessageID("m\(count)")
            conversation.receive(.sample(id), at: time)
            unsettled = id
        case .completeTurn: try completeTurn(handover: nil, at: time)
        case .completeTurnAndHandOver: try completeTurn(handover: .init(trigger: .misses), at: time)
        case .requestPerson:
            try conversation.requestPerson(.init(trigger: .asked), by: .customer(conversation.customer), at: time)
        case .withdraw: try conversation.withdrawRequest(by: .customer(conversation.customer), at: time)
        case .take: try conversation.take(.init(agent: agent, name: agent.rawValue), at: time)
        case .reply:
            try conversation.reply(.sample("r\(count)", answering: nil), by: agent, at: time)
            unsettled = nil
        case .giveBack: try conversation.giveBack(by: agent, at: time)
        case .passOn: try conversation.passOn(.init(trigger: .transfer), by: agent, at: time)
        case .loseAgent: try conversation.agentWasAbsent(at: time)
        case .resolve:
            try conversation.resolve(by: agent, at: time)
            unsettled = nil
        case .rate: conversation.record(.rated(.init(score: 4)), by: .customer(conversation.customer), at: time)
        case .note: conversation.record(.noted(.init(text: "VIP")), by: .agent(agent), at: time)
        case .describe:
            conversation.record(.customerDescribed(.init(name: "Li", isVerified: true)), by: .system, at: time)
        }
    }

    /// Like the turn runner: the oldest message first, one to three replies.
    private mutating func completeTurn(handover: HandoverRequest?, at time: Date) throws(ConversationError) {
        let message = conversation.awaitingTurn.first ?? "m0"
        let replies = (0..<Int.random(in: 1...3, using: &generator)).map {
            SentMessage.sample("a\(count).\($0)", answering: message)
        }
        try conversation.complete(.sample(message, replies: replies, handover: handover), at: time)
        turns[message, default: 0] += 1
        if unsettled == message { unsettled = nil }
    }
}
