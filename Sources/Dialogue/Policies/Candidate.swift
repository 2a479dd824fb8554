import Conversations

/// Something that the assistant could do with a message.
public struct Candidate: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case flow, continueFlow, answer, chitchat, repair, clarify, handover, unknown
    }

    public var kind: Kind
    /// The flow, response, repair or trigger.
    public var name: String
    /// 0...1, comparable among candidates.
    public var score: Double
    /// What speaks for it, or why it cannot be chosen.
    public var evidence: String
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
        _ kind: Candidate.Kind, _ name: String, score: Double, _ evidence: String, isEligible: Bool = true,
        rank: Rank = .score, _ command: Command
    ) {
        candidate = Candidate(
            kind: kind, name: name, score: min(1, max(0, score)), evidence: evidence, isEligible: isEligible)
        self.command = command
        self.rank = rank
    }
}

/// The rules of the policy, in the order in which they apply.
enum Rank: Int, Comparable, CaseIterable {
    case person, command, reply, anger, smallTalk, score, none

    static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }

    /// Why an option of this rank wins.
    var rule: String {
        switch self {
        case .person: "A customer who asks for a person gets one, whatever else the message could mean."
        case .command: "A plain command such as cancel, correct or a pressed choice comes before any guess."
        case .reply: "A message that is mainly the value asked for answers the open question."
        case .anger: "A customer who stays angry is handed to a person."
        case .smallTalk: "A message that is nothing but a greeting or thanks is answered in kind."
        case .score: "Of flows, answers, choices and small talk, the highest score wins."
        case .none: "Nothing reached its threshold."
        }
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
    case say(response: String)
    /// Ends the open flow, then does the rest of the message.
    case cancel(then: Command?)
    case correct(slot: String, value: JSONValue?)
    case restart
    case repeatLast
    case choose(flows: [String])
    case handOver(HandoverRequest.Trigger)
    case admitMiss
}
