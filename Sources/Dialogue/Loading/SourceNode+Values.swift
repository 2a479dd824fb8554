import Conversations
import SourceFiles

extension SourceNode {
    /// The node as JSON: unquoted numbers, true, false and null are that, everything else is text.
    var json: JSONValue {
        switch value {
        case .null: return .null
        case .list(let items): return .array(items.map(\.json))
        case .mapping(let pairs):
            let members = pairs.compactMap { pair -> (String, JSONValue)? in
                guard case .scalar(let key, _) = pair.key.value else { return nil }
                return (key, pair.value.json)
            }
            return .object(Dictionary(members) { first, _ in first })
        case .scalar(let text, plain: false): return .string(text)
        case .scalar(let text, plain: true):
            if text == "true" { return .bool(true) }
            if text == "false" { return .bool(false) }
            if let number = Double(text), number.isFinite, text.first.map({ $0.isNumber || $0 == "-" }) == true {
                return .number(number)
            }
            return .string(text)
        }
    }

    /// One text for all languages, or a mapping from language to text.
    func localizedText(into diagnostics: inout Diagnostics) -> LocalizedText? {
        guard case .mapping = value else { return string(into: &diagnostics).map { LocalizedText($0) } }
        guard let pairs = pairs(into: &diagnostics) else { return nil }
        var texts: [Language: String] = [:]
        for (key, place, node) in pairs {
            guard let language = language(key, at: place, into: &diagnostics) else { continue }
            texts[language] = node.string(into: &diagnostics)
        }
        return LocalizedText(texts)
    }

    func language(into diagnostics: inout Diagnostics) -> Language? {
        string(into: &diagnostics).flatMap { language($0, at: place, into: &diagnostics) }
    }

    private func language(_ tag: String, at place: Diagnostic.Place, into diagnostics: inout Diagnostics) -> Language? {
        if let language = Language(tag: tag) { return language }
        diagnostics.error(at: place, "unknown language '\(tag)'", remedy: "known are: en, zh")
        return nil
    }

    func expression(into diagnostics: inout Diagnostics) -> Expression? {
        guard let source = string(into: &diagnostics) else { return nil }
        do {
            return try ExpressionParser.parse(source)
        } catch {
            // A plain scalar begins where the node does, so its columns can be added up.
            var place = place
            if case .scalar(_, plain: true) = value { place.column = place.column.map { $0 + error.column - 1 } }
            diagnostics.error(
                at: place, "the condition '\(source)' is wrong at column \(error.column): \(error.problem)",
                remedy: "conditions look like: slots.order is null and slots.total > 100")
            return nil
        }
    }

    func pattern(into diagnostics: inout Diagnostics) -> TextPattern? {
        guard let source = string(into: &diagnostics) else { return nil }
        guard let pattern = TextPattern(source) else {
            diagnostics.error(
                at: place, "'\(source)' is not a regular expression", remedy: "check brackets and backslashes")
            return nil
        }
        return pattern
    }

    /// A length of time such as `2s`, `500ms` or `2`.
    func duration(into diagnostics: inout Diagnostics) -> Duration? {
        guard let text = string(into: &diagnostics) else { return nil }
        let digits = text.prefix { $0.isNumber || $0 == "." }
        if let amount = Double(digits), amount > 0, amount <= 3600 {
            switch text.dropFirst(digits.count).trimmed {
            case "ms": return .microseconds(Int64(amount * 1000))
            case "s", "": return .milliseconds(Int64(amount * 1000))
            default: break
            }
        }
        diagnostics.error(at: place, "'\(text)' is not a length of time", remedy: "write 2s or 500ms")
        return nil
    }

    /// One of `cases` by its raw value, in any case of letters.
    func choice<Choice: CaseIterable & RawRepresentable<String>>(
        of _: Choice.Type, into diagnostics: inout Diagnostics
    ) -> Choice? {
        guard let text = string(into: &diagnostics) else { return nil }
        let match = Choice.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
        if match == nil {
            diagnostics.error(
                at: place, "unknown value '\(text)'", remedy: remedy(for: text, among: Choice.allCases.map(\.rawValue)))
        }
        return match
    }

    /// A number between the bounds.
    func number(in range: ClosedRange<Double>, into diagnostics: inout Diagnostics) -> Double? {
        guard let number = number(into: &diagnostics) else { return nil }
        guard range.contains(number) else {
            let bounds = "\(JSONValue.number(range.lowerBound).text) and \(JSONValue.number(range.upperBound).text)"
            diagnostics.error(
                at: place, "\(JSONValue.number(number).text) is out of range",
                remedy: "give a number between \(bounds)")
            return nil
        }
        return number
    }
}
