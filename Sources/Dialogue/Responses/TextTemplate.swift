import Conversations

/// A sentence with holes: `Your order {order.number} is {order.status}.`; `{{` stands for a brace.
public struct TextTemplate: Equatable, Sendable {
    enum Part: Equatable, Sendable {
        case text(String)
        case hole(String)
    }

    public let source: String
    let parts: [Part]

    public init(_ source: String) {
        self.source = source
        parts = Self.parts(of: source)
    }

    /// The paths in the holes, in the order of writing.
    public var paths: [String] {
        parts.compactMap { part in
            guard case .hole(let path) = part else { return nil }
            return path
        }
    }

    /// A brace that does not enclose a path is ordinary text.
    private static func parts(of source: String) -> [Part] {
        var parts: [Part] = []
        var text = ""
        var rest = source[...]
        while let character = rest.popFirst() {
            if character == "{", rest.first == "{" {
                rest.removeFirst()
                text.append("{")
            } else if character == "{", let end = rest.firstIndex(of: "}"), isPath(rest[..<end]) {
                if !text.isEmpty { parts.append(.text(text)) }
                text = ""
                parts.append(.hole(String(rest[..<end])))
                rest = rest[rest.index(after: end)...]
            } else {
                text.append(character)
            }
        }
        if !text.isEmpty { parts.append(.text(text)) }
        return parts
    }

    private static func isPath(_ text: Substring) -> Bool {
        guard let first = text.first, first.isLetter || first == "_" else { return false }
        return text.allSatisfy { $0.isLetter || $0.isNumber || "_.-".contains($0) }
    }
}
