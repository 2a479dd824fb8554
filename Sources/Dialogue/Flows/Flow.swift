public import Conversations
public import SourceFiles

/// A path through questions, calls and sentences that gets one thing done.
public struct Flow: Equatable, Sendable {
    /// An intent that starts the flow.
    public struct Trigger: Equatable, Sendable {
        public var intent: String
        /// Overrides the assistant's threshold for this intent.
        public var threshold: Double?
        public var place: Diagnostic.Place
    }

    public var name: String
    /// What customers call it, for "back to ..." and for choices.
    public var title: LocalizedText
    public var triggers: [Trigger]
    /// The flow can be started only while this holds.
    public var condition: Expression?
    /// Slots that keep their value when the flow is started again.
    public var persistedSlots: [String]
    /// Branches included, so that every step is here once; the first is the start.
    public var steps: [FlowStep]
    public var place: Diagnostic.Place
}

public struct FlowStep: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case collect(Collect)
        case say(response: String)
        case call(action: String)
        case setSlots([SlotChange])
        /// Ends this flow and goes on with another.
        case link(flow: String)
        /// Goes through another flow and comes back.
        case include(flow: String)
        case handOver(reason: String?)
        case nothing
    }

    public enum Target: Equatable, Sendable {
        case step(String)
        case end
    }

    /// Where to go on: at the first branch whose condition holds; one without a condition always does.
    public struct Branch: Equatable, Sendable {
        public var condition: Expression?
        public var target: Target
        /// Of the target.
        public var place: Diagnostic.Place
        public var conditionPlace: Diagnostic.Place?
    }

    public var id: String
    public var kind: Kind
    public var next: [Branch]
    public var place: Diagnostic.Place
}

/// A question and what may be answered.
public struct Collect: Equatable, Sendable {
    /// A value that fits the slot but not the flow, and what is said then.
    public struct Rejection: Equatable, Sendable {
        public var condition: Expression
        public var response: String?
        public var place: Diagnostic.Place
    }

    public var slot: String
    /// The response that asks, `utter_ask_<slot>` unless given.
    public var question: String
    /// Asks even when the slot is filled.
    public var asksBeforeFilling: Bool
    public var rejections: [Rejection]
    /// Values that do not fit before a person is offered.
    public var tries: Int

    /// The response that explains why a value does not fit, when there is one.
    public var explanation: String { "utter_invalid_\(slot)" }
}

extension Flow {
    public func step(_ id: String) -> FlowStep? { steps.first { $0.id == id } }

    /// The questions of the flow in the order of the file.
    var questions: [(step: FlowStep, collect: Collect)] {
        steps.compactMap { step in
            guard case .collect(let collect) = step.kind else { return nil }
            return (step, collect)
        }
    }
}
