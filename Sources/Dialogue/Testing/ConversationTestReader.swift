import Conversations
import SourceFiles

/// Reads `conversations:` of `tests/*.yml`.
enum ConversationTestReader {
    private static let stepKeys = ["customer", "assistant", "handover", "actions", "slots"]
    private static let expectationKeys = ["says", "response", "source", "card"]

    static func read(_ node: SourceNode, into diagnostics: inout Diagnostics) -> [ConversationTest] {
        (node.list(into: &diagnostics) ?? []).compactMap { item in
            let keys = ["name", "language", "steps"]
            guard let fields = item.mapping(keys: keys, required: ["name", "steps"], into: &diagnostics),
                let name = fields["name"]?.string(into: &diagnostics),
                let steps = fields["steps"]?.list(into: &diagnostics)
            else { return nil }
            return ConversationTest(
                name: name, language: fields["language"]?.language(into: &diagnostics) ?? .chinese,
                steps: steps.flatMap { step($0, into: &diagnostics) }, place: item.place)
        }
    }

    /// A step may give several things at once, such as what the assistant says and that it hands over.
    private static func step(_ node: SourceNode, into diagnostics: inout Diagnostics) -> [ConversationTest.Step] {
        guard let fields = node.mapping(keys: stepKeys, into: &diagnostics) else { return [] }
        if fields.isEmpty {
            diagnostics.error(
                at: node.place, "the step is empty", remedy: "add one of: \(stepKeys.joined(separator: ", "))")
        }
        return stepKeys.compactMap { key in
            guard let value = fields[key], let kind = kind(key, value, into: &diagnostics) else { return nil }
            return .init(kind: kind, place: node.place)
        }
    }

    private static func kind(
        _ key: String, _ value: SourceNode, into diagnostics: inout Diagnostics
    ) -> ConversationTest.Kind? {
        switch key {
        case "customer": return value.string(into: &diagnostics).map { .customer($0) }
        case "assistant": return .assistant(expectations(value, into: &diagnostics))
        case "actions", "slots":
            guard case .object(let members) = value.json else {
                _ = value.pairs(into: &diagnostics)
                return nil
            }
            return key == "actions" ? .actions(members) : .slots(members)
        default:
            guard let name = value.string(into: &diagnostics) else { return nil }
            if name == "none" { return .handover(nil) }
            if let trigger = HandoverRequest.Trigger(rawValue: name) { return .handover(trigger) }
            diagnostics.error(
                at: value.place, "unknown trigger '\(name)'",
                remedy: remedy(for: name, among: ["asked", "misses", "sentiment", "rule", "failure", "none"]))
            return nil
        }
    }

    private static func expectations(
        _ node: SourceNode, into diagnostics: inout Diagnostics
    ) -> [ConversationTest.Expectation] {
        if case .scalar(let text, _) = node.value { return [.says(text)] }
        guard let fields = node.mapping(keys: expectationKeys, into: &diagnostics) else { return [] }
        return expectationKeys.flatMap { key -> [ConversationTest.Expectation] in
            (fields[key]?.strings(into: &diagnostics) ?? []).map { text in
                switch key {
                case "says": .says(text)
                case "response": .response(text)
                case "source": .source(text)
                default: .card(text)
                }
            }
        }
    }
}
