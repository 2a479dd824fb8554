import Foundation

/// A regular expression that a person wrote in a file.
///
/// Equal when the source is equal.
public struct TextPattern: Sendable {
    public let source: String
    private let expression: NSRegularExpression

    /// Nil when `source` is not a regular expression.
    public init?(_ source: String) {
        guard let expression = try? NSRegularExpression(pattern: source) else { return nil }
        self.source = source
        self.expression = expression
    }

    public func matches(_ text: String) -> Bool { range(in: text) != nil }

    /// The first match in `text`; only its first 2,000 characters are looked at, so that a bad pattern cannot stall a turn.
    func range(in text: String) -> Range<String.Index>? {
        let head = text.prefix(2000)
        guard let match = expression.firstMatch(in: text, range: NSRange(head.startIndex..<head.endIndex, in: text))
        else {
            return nil
        }
        return Range(match.range, in: text)
    }
}

extension TextPattern: Equatable {
    public static func == (first: Self, second: Self) -> Bool { first.source == second.source }
}
