import Conversations
import SourceFiles

/// A step as written.
struct StepFields {
    static let kinds = ["collect", "action", "set_slots", "link", "call", "handover", "noop"]
    private static let ofEveryStep = ["id", "description", "next"]
    private static let ofQuestions = ["utter", "ask_before_filling", "rejections", "tries"]

    var id: String
    var kind: String
    var values: [String: SourceNode]
    var next: SourceNode?
    var place: Diagnostic.Place

    init?(_ node: SourceNode, number: String, into diagnostics: inout Diagnostics) {
        guard let values = node.mapping(keys: Self.ofEveryStep + Self.kinds + Self.ofQuestions, into: &diagnostics)
        else {
            return nil
        }
        let kinds = Self.kinds.filter { values[$0] != nil }
        // A step that only chooses where to go on does nothing itself.
        let written = kinds.isEmpty && values["next"] != nil ? ["noop"] : kinds
        guard written.count == 1, let kind = written.first else {
            let found = kinds.isEmpty ? "nothing" : kinds.joined(separator: " and ")
            diagnostics.error(
                at: node.place, "a step does one thing, this one does \(found)",
                remedy: "give it one of: \(Self.kinds.joined(separator: ", "))")
            return nil
        }
        for key in Self.ofQuestions where kind != "collect" {
            guard let extra = values[key] else { continue }
            diagnostics.error(at: extra.place, "'\(key)' belongs to a 'collect' step", remedy: "remove it")
        }
        self.values = values
        self.kind = kind
        id = values["id"]?.string(into: &diagnostics) ?? number
        next = values["next"]
        place = node.place
    }
}

/// Reads what a step does.
enum StepKindReader {
    static func read(_ fields: StepFields, into diagnostics: inout Diagnostics) -> FlowStep.Kind? {
        guard fields.kind != "noop" else { return .nothing }
        guard let value = fields.values[fields.kind] else { return nil }
        switch fields.kind {
        case "collect": return collect(value, fields, into: &diagnostics)
        case "set_slots": return .setSlots(slots(value, into: &diagnostics))
        case "link": return value.string(into: &diagnostics).map { .link(flow: $0) }
        case "call": return value.string(into: &diagnostics).map { .include(flow: $0) }
        case "handover": return .handOver(reason: value.isNull ? nil : value.string(into: &diagnostics))
        default:
            return value.string(into: &diagnostics)
                .map { $0.hasPrefix("utter_") ? .say(response: $0) : .call(action: $0) }
        }
    }

    private static func collect(
        _ value: SourceNode, _ fields: StepFields, into diagnostics: inout Diagnostics
    ) -> FlowStep.Kind? {
        guard let slot = value.string(into: &diagnostics) else { return nil }
        let rejections = (fields.values["rejections"]?.list(into: &diagnostics) ?? [])
            .compactMap { rejection($0, into: &diagnostics) }
        return .collect(
            Collect(
                slot: slot, question: fields.values["utter"]?.string(into: &diagnostics) ?? "utter_ask_\(slot)",
                asksBeforeFilling: fields.values["ask_before_filling"]?.bool(into: &diagnostics) ?? false,
                rejections: rejections,
                tries: Int(fields.values["tries"]?.number(in: 1...20, into: &diagnostics) ?? 3)))
    }

    private static func rejection(_ node: SourceNode, into diagnostics: inout Diagnostics) -> Collect.Rejection? {
        guard let fields = node.mapping(keys: ["if", "utter"], required: ["if"], into: &diagnostics),
            let condition = fields["if"]?.expression(into: &diagnostics)
        else { return nil }
        return .init(condition: condition, response: fields["utter"]?.string(into: &diagnostics), place: node.place)
    }

    /// A list of one-pair mappings, as Rasa writes it, or one mapping.
    private static func slots(_ value: SourceNode, into diagnostics: inout Diagnostics) -> [SlotChange] {
        let mappings: [SourceNode] = if case .list(let items) = value.value { items } else { [value] }
        return mappings.flatMap { mapping in
            (mapping.pairs(into: &diagnostics) ?? []).map { SlotChange(name: $0.key, value: $0.value.json) }
        }
    }
}
