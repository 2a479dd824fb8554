import Conversations
import Knowledge
import LanguageUnderstanding

/// Everything that a decision depends on.
struct Situation {
    var definition: AssistantDefinition
    var state: DialogueState
    var interpretation: Interpretation
    var answer: KnowledgeAnswer
    var language: Language
    var seed: String
    var page: String?
    var isVerified = false
    var canHandOver = true
    var queueLength = 0

    var text: String { interpretation.text }

    var thresholds: AssistantSettings.Thresholds { definition.settings.thresholds }

    var isAngry: Bool { interpretation.sentiment.score <= definition.settings.handoverMood }

    /// The flow that has the floor; nil also when the folder no longer has it.
    var openFlow: Flow? { state.openFlows.last.flatMap { definition.flows[$0.flow] } }

    /// The flow that the customer began and that includes the one with the floor, or is it.
    var begunFlow: Flow? { state.floor.first.flatMap { definition.flows[$0.flow] } }

    /// The question that is open.
    var question: Collect? {
        guard let open = state.openFlows.last, let slot = open.awaiting else { return nil }
        return openFlow?.questions.first { $0.step.id == open.step && $0.collect.slot == slot }?.collect
    }

    /// What conditions see.
    func conditionValues(_ slots: [String: JSONValue]) -> JSONValue {
        .object([
            "slots": .object(slots),
            "context": .object([
                "language": .string(language.rawValue), "verified": .bool(isVerified),
                "page": page.map { .string($0) } ?? .null, "attended": .bool(canHandOver),
            ]),
        ])
    }

    /// Members of `context` that conditions may name.
    static let contextNames = ["language", "verified", "page", "attended"]
}
