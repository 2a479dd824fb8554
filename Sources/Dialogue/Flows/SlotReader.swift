import Conversations
import SourceFiles

/// Reads one entry of `slots:`.
enum SlotReader {
    private enum KindName: String, CaseIterable { case text, number, float, bool, categorical, any }

    static func read(
        _ name: String, at place: Diagnostic.Place, _ node: SourceNode, into diagnostics: inout Diagnostics
    ) -> SlotDefinition? {
        let keys = [
            "type", "description", "from_entity", "pattern", "example", "values", "minimum", "maximum",
        ]
        guard let fields = node.mapping(keys: keys, into: &diagnostics) else { return nil }
        let kindName = fields["type"]?.choice(of: KindName.self, into: &diagnostics) ?? .text
        return SlotDefinition(
            name: name, kind: kind(kindName, fields, at: place, into: &diagnostics),
            entities: fields["from_entity"]?.strings(into: &diagnostics) ?? [],
            pattern: fields["pattern"]?.pattern(into: &diagnostics),
            example: fields["example"]?.localizedText(into: &diagnostics), place: place)
    }

    private static func kind(
        _ name: KindName, _ fields: [String: SourceNode], at place: Diagnostic.Place,
        into diagnostics: inout Diagnostics
    ) -> SlotDefinition.Kind {
        switch name {
        case .text: return .text
        case .bool: return .bool
        case .any: return .any
        case .number, .float:
            return .number(
                minimum: fields["minimum"]?.number(into: &diagnostics),
                maximum: fields["maximum"]?.number(into: &diagnostics))
        case .categorical:
            let choices = (fields["values"]?.list(into: &diagnostics) ?? []).flatMap { choice($0, into: &diagnostics) }
            if choices.isEmpty {
                diagnostics.error(
                    at: place, "a categorical slot needs its values",
                    remedy: "add 'values: [first, second]'")
            }
            return .choice(choices)
        }
    }

    /// `refund`, or `refund: [退款, 退钱, money back]` with the words that customers use.
    private static func choice(_ node: SourceNode, into diagnostics: inout Diagnostics) -> [SlotDefinition.Choice] {
        guard case .mapping = node.value else {
            return node.string(into: &diagnostics).map { [.init(value: $0, words: [])] } ?? []
        }
        return (node.pairs(into: &diagnostics) ?? []).map { pair in
            .init(value: pair.key, words: pair.value.strings(into: &diagnostics) ?? [])
        }
    }
}
