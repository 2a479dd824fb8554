import Foundation
import SourceFiles

/// Reads an example in which entities are marked: `[text](entity)`, `[text](entity:value)` or `[text]{"entity": "x", "value": "y"}`,
/// the latter also in a list, `[text][{...}]`.
enum MarkedText {
    private struct Note: Decodable {
        var entity: String
        var value: String?
        var role: String?
        var group: String?
    }

    /// The example without its marks; nil, and a diagnostic, when a mark cannot be read.
    static func parse(
        _ source: String, at place: Diagnostic.Place, into diagnostics: inout Diagnostics
    ) -> UnderstandingDefinition.Example? {
        var text = ""
        var marks: [UnderstandingDefinition.Example.Mark] = []
        var rest = source[...]
        while let open = rest.firstIndex(of: "[") {
            text += rest[..<open]
            let inside = rest[rest.index(after: open)...]
            guard let close = inside.firstIndex(of: "]") else {
                text += rest[open...]
                rest = ""
                break
            }
            let marked = String(inside[..<close])
            let after = inside[inside.index(after: close)...]
            guard let (note, end) = note(after, of: marked, at: place, into: &diagnostics) else { return nil }
            if let note {
                marks.append(
                    .init(
                        entity: note.entity, text: marked, value: note.value ?? marked, start: text.count,
                        hasPart: note.role != nil || note.group != nil))
            }
            text += note == nil ? "[\(marked)]" : marked
            rest = after[end...]
        }
        return .init(text: text + rest, marks: marks)
    }

    /// What stands behind the bracket and where it ends; brackets with nothing behind them are ordinary text.
    private static func note(
        _ after: Substring, of marked: String, at place: Diagnostic.Place, into diagnostics: inout Diagnostics
    ) -> (Note?, Substring.Index)? {
        if after.hasPrefix("[{"), let end = after.range(of: "}]") {
            // Rasa lets one text be several entities; here it is the first of them.
            let notes = try? JSONDecoder().decode([Note].self, from: Data(after[..<end.upperBound].utf8))
            if let note = notes?.first { return (note, end.upperBound) }
        }
        guard let first = after.first, first == "(" || first == "{",
            let end = after.firstIndex(of: first == "(" ? ")" : "}")
        else { return (nil, after.startIndex) }
        let next = after.index(after: end)
        if first == "(" {
            let parts = after[after.index(after: after.startIndex)..<end].split(separator: ":", maxSplits: 1)
            if let entity = parts.first {
                return (Note(entity: String(entity), value: parts.count > 1 ? String(parts[1]) : nil), next)
            }
        } else if let note = try? JSONDecoder().decode(Note.self, from: Data(after[..<next].utf8)) {
            return (note, next)
        }
        diagnostics.error(
            at: place, "the mark behind '[\(marked)]' cannot be read",
            remedy: "write [\(marked)](entity) or [\(marked)]{\"entity\": \"name\", \"value\": \"value\"}")
        return nil
    }
}
