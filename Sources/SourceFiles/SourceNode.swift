/// A piece of YAML with its place; reading it as a type reports what does not fit.
public struct SourceNode: Equatable, Sendable {
    public struct Pair: Equatable, Sendable {
        public var key: SourceNode
        public var value: SourceNode
    }

    public enum Value: Equatable, Sendable {
        case null
        /// `plain` when written without quotes or block style.
        case scalar(String, plain: Bool)
        case list([SourceNode])
        case mapping([Pair])
    }

    public var place: Diagnostic.Place
    public var value: Value

    public init(place: Diagnostic.Place, value: Value) {
        self.place = place
        self.value = value
    }

    public var isNull: Bool { value == .null }

    /// What this is, for sentences: "a list".
    public var kind: String {
        switch value {
        case .null: "nothing"
        case .scalar: "a single value"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}

extension SourceNode {
    public func string(into diagnostics: inout Diagnostics) -> String? {
        guard case .scalar(let text, _) = value else { return mismatch("text", into: &diagnostics) }
        return text
    }

    public func number(into diagnostics: inout Diagnostics) -> Double? {
        guard case .scalar(let text, _) = value, let number = Double(text), number.isFinite else {
            return mismatch("a number", into: &diagnostics)
        }
        return number
    }

    public func integer(into diagnostics: inout Diagnostics) -> Int? {
        guard case .scalar(let text, _) = value, let number = Int(text) else {
            return mismatch("a whole number", into: &diagnostics)
        }
        return number
    }

    public func bool(into diagnostics: inout Diagnostics) -> Bool? {
        guard case .scalar(let text, plain: true) = value else { return mismatch("true or false", into: &diagnostics) }
        switch text.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default: return mismatch("true or false", into: &diagnostics)
        }
    }

    public func list(into diagnostics: inout Diagnostics) -> [SourceNode]? {
        guard case .list(let items) = value else { return mismatch("a list", into: &diagnostics) }
        return items
    }

    /// A list of texts, or one text in its place.
    public func strings(into diagnostics: inout Diagnostics) -> [String]? {
        if case .scalar(let text, _) = value { return [text] }
        return list(into: &diagnostics)?.compactMap { $0.string(into: &diagnostics) }
    }

    /// The pairs in the order of the file, with keys as text.
    public func pairs(into diagnostics: inout Diagnostics) -> [(
        key: String, place: Diagnostic.Place, value: SourceNode
    )]? {
        guard case .mapping(let pairs) = value else { return mismatch("a mapping", into: &diagnostics) }
        var seen: Set<String> = []
        return pairs.compactMap { pair in
            guard let key = pair.key.string(into: &diagnostics) else { return nil }
            guard seen.insert(key).inserted else {
                diagnostics.error(at: pair.key.place, "the key '\(key)' is given twice", remedy: "keep one of them")
                return nil
            }
            return (key, pair.key.place, pair.value)
        }
    }

    /// The values by key; keys that are not among `keys` and missing `required` ones are reported.
    public func mapping(keys: [String], required: [String] = [], into diagnostics: inout Diagnostics) -> [String:
        SourceNode]?
    {
        guard let pairs = pairs(into: &diagnostics) else { return nil }
        var values: [String: SourceNode] = [:]
        for (key, place, value) in pairs {
            guard keys.contains(key) else {
                diagnostics.error(at: place, "unknown key '\(key)'", remedy: remedy(for: key, among: keys))
                continue
            }
            values[key] = value
        }
        for key in required where values[key] == nil {
            diagnostics.error(at: place, "the key '\(key)' is missing", remedy: "add '\(key): ...' here")
        }
        return values
    }

    private func mismatch<T>(_ expected: String, into diagnostics: inout Diagnostics) -> T? {
        diagnostics.error(at: place, "expected \(expected), found \(kind)")
        return nil
    }
}
