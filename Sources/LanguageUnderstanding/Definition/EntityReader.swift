import Foundation
import SourceFiles

/// Reads one item of `entities:`.
///
///     entities:
///       - name: order_number
///         pattern: 'KF\d{8}'
///       - name: size
///         values:
///           small: [S, 小号]
///         fuzzy: false
///       - name: contact
///         kind: email
///       - name: city
///         learned: true
enum EntityReader {
    static func read(_ node: SourceNode, into diagnostics: inout Diagnostics) -> EntityDefinition? {
        guard
            let keys = node.mapping(
                keys: ["name", "kind", "pattern", "patterns", "values", "learned", "fuzzy"], required: ["name"],
                into: &diagnostics),
            let name = keys["name"]?.string(into: &diagnostics)
        else { return nil }
        var entity = EntityDefinition(name: name)
        if let node = keys["kind"], let kind = node.string(into: &diagnostics) {
            entity.kind = EntityDefinition.Kind(rawValue: kind)
            if entity.kind == nil {
                diagnostics.error(
                    at: node.place, "there is no kind '\(kind)'",
                    remedy: remedy(for: kind, among: EntityDefinition.Kind.allCases.map(\.rawValue)))
            }
        }
        for key in ["pattern", "patterns"] {
            guard let node = keys[key] else { continue }
            entity.patterns += (node.strings(into: &diagnostics) ?? []).filter {
                check(pattern: $0, at: node.place, into: &diagnostics)
            }
        }
        if let node = keys["values"] { entity.values = values(node, into: &diagnostics) }
        entity.isLearned = keys["learned"]?.bool(into: &diagnostics)
        entity.isFuzzy = keys["fuzzy"]?.bool(into: &diagnostics)
        if keys.count == (keys["fuzzy"] == nil ? 1 : 2) {
            diagnostics.error(
                at: node.place, "nothing says how to find the entity '\(name)'",
                remedy: "give a kind, pattern or values, or 'learned: true' and mark it in examples")
        }
        return entity
    }

    /// Whether the pattern is a regular expression; if not, that is reported.
    static func check(pattern: String, at place: Diagnostic.Place, into diagnostics: inout Diagnostics) -> Bool {
        if (try? NSRegularExpression(pattern: pattern)) != nil { return true }
        diagnostics.error(
            at: place, "'\(pattern)' is not a regular expression",
            remedy: "check its brackets, and put a backslash before a sign that means itself")
        return false
    }

    /// A mapping from values to phrases, or a list of values that are their own phrase.
    private static func values(_ node: SourceNode, into diagnostics: inout Diagnostics) -> [String: [String]] {
        if case .list = node.value {
            return Dictionary((node.strings(into: &diagnostics) ?? []).map { ($0, [$0]) }) { first, _ in first }
        }
        var values: [String: [String]] = [:]
        for (value, _, phrases) in node.pairs(into: &diagnostics) ?? [] {
            values[value] = phrases.isNull ? [value] : [value] + (phrases.strings(into: &diagnostics) ?? [])
        }
        return values
    }
}
