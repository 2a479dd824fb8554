import Conversations
import Foundation
import Knowledge
import SourceFiles

/// One conversation under test.
struct ConversationRun {
    let test: ConversationTest
    private(set) var failures: [ConversationTests.Failure] = []
    private(set) var transcript: [String] = []
    private var state = DialogueState()
    private var language: Language
    private var answers: [String: JSONValue] = [:]
    private var last: Turn?

    init(test: ConversationTest) {
        self.test = test
        language = test.language
    }

    mutating func perform(
        definition: AssistantDefinition, interpreter: any Interpreting, knowledge: any Answering,
        actions: any ActionCaller
    ) async {
        for (number, step) in test.steps.enumerated() {
            guard case .customer(let text) = step.kind else {
                check(step)
                continue
            }
            let assistant = Assistant(
                definition: definition, interpreter: interpreter, knowledge: knowledge,
                actions: ScriptedServices(answers: answers, others: actions))
            let input = TurnInput(
                messageID: MessageID("\(test.name)-\(number)"), text: text, state: state, language: language,
                now: Date())
            let turn = await assistant.turn(input)
            state = turn.state
            language = turn.language
            last = turn
            transcript.append("customer: \(text)")
            transcript += turn.replies.map { "assistant: \($0.text)" }
        }
    }

    private mutating func check(_ step: ConversationTest.Step) {
        switch step.kind {
        case .customer: break
        case .actions(let more): answers.merge(more) { _, new in new }
        case .assistant(let expectations):
            for expectation in expectations { if let problem = problem(expectation) { fail(step, problem) } }
        case .handover(let trigger):
            let actual = last?.handover?.trigger
            if actual != trigger {
                fail(step, "expected handover '\(trigger?.rawValue ?? "none")', found '\(actual?.rawValue ?? "none")'")
            }
        case .slots(let slots):
            for (name, value) in slots.sorted(by: { $0.key < $1.key }) where state.slots[name] ?? .null != value {
                fail(
                    step,
                    "expected slot '\(name)' to be '\(value.text)', found '\(state.slots[name]?.text ?? "nothing")'")
            }
        }
    }

    private mutating func fail(_ step: ConversationTest.Step, _ message: String) {
        failures.append(.init(place: step.place, message: message))
    }

    private func problem(_ expectation: ConversationTest.Expectation) -> String? {
        guard let turn = last else { return "the assistant has said nothing yet" }
        let said = turn.replies.map(\.text).joined(separator: "\n")
        switch expectation {
        case .says(let text): return said.contains(text) ? nil : "expected '\(text)', found '\(said)'"
        case .response(let name):
            let names = turn.receipt.said
            return names.contains(name) ? nil : "expected \(name), found \(names.joined(separator: ", "))"
        case .source(let part):
            let sources = turn.replies.flatMap(\.sources).flatMap { [$0.passage ?? "", $0.title] }
            return sources.contains { $0.contains(part) }
                ? nil : "expected the source '\(part)', found \(list(sources))"
        case .card(let part):
            let cards = turn.replies.compactMap(\.card).flatMap { [$0.title] + $0.rows.map(\.value) }
            return cards.contains { $0.contains(part) } ? nil : "expected a card with '\(part)', found \(list(cards))"
        }
    }

    private func list(_ texts: [String]) -> String { texts.isEmpty ? "none" : texts.joined(separator: ", ") }
}
