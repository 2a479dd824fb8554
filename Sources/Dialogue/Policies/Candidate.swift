import Conversations

/// Something that the assistant could do with a message.
public struct Candidate: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case flow, continueFlow, answer, chitchat, repair, clarify, handover, unknown
    }

    public var kind: Kind
    /// The flow that the customer began, the passage, response, repair or trigger.
    public var name: String
    /// What the desk calls it; nil where only the kind has a name.
    public var title: LocalizedText?
    /// 0...1, comparable among candidates.
    public var score: Double
    /// The code of what speaks for it, or of why it cannot be chosen.
    public var evidence: String
    /// The same as a sentence.
    public var explanation: LocalizedText
    /// False when it is listed only to show that it was weighed.
    public var isEligible: Bool
}

/// A candidate and what choosing it would do.
struct Option: Equatable {
    var candidate: Candidate
    var command: Command
    /// Options of an earlier rank are taken before better scores of a later one.
    var rank: Rank

    init(
        _ kind: Candidate.Kind, _ name: String, title: LocalizedText? = nil, score: Double, _ evidence: Evidence,
        isEligible: Bool = true, rank: Rank = .score, _ command: Command
    ) {
        candidate = Candidate(
            kind: kind, name: name, title: title, score: min(1, max(0, score)), evidence: evidence.code,
            explanation: evidence.explanation, isEligible: isEligible)
        self.command = command
        self.rank = rank
    }
}

/// What a turn does, decided before anything is done.
indirect enum Command: Equatable {
    case start(flow: String)
    /// Ends the flows above an open one, which goes on.
    case returnTo(flow: String)
    case fill(slot: String, value: JSONValue)
    case reject(slot: String, text: String)
    /// Says the open question again.
    case askAgain
    case answer
    /// Says what a passage says, where it was chosen.
    case quote(passage: String)
    case say(response: String)
    /// Ends the open flow, then does the rest of the message.
    case cancel(then: Command?)
    case correct(slot: String, value: JSONValue?)
    case restart
    case repeatLast
    case choose(flows: [String])
    case handOver(HandoverRequest.Trigger)
    case admitMiss

    /// The articles' answer is said, alone or after something else.
    var saysAnswer: Bool {
        switch self {
        case .answer: true
        case .cancel(let rest): rest?.saysAnswer ?? false
        default: false
        }
    }
}
