/// Text, and beside it the links and the emphasis that its author gave it.
///
/// The text itself has no trace of them, so that whatever reads it reads the same with and without.
public struct StyledText: Equatable, Sendable {
    /// In the order in which they lie in each other where they begin and end together.
    public enum Style: String, Codable, CaseIterable, Sendable {
        case link, strong, emphasis, code

        fileprivate var depth: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// A part of the text that its author wrote in one style.
    public struct Span: Codable, Equatable, Hashable, Sendable {
        /// In UTF-16 units from the text's beginning, without the end.
        public var start: Int
        public var end: Int
        public var style: Style
        /// Where a link leads, as it was written; nil for other styles.
        public var address: String?

        public init(_ range: Range<Int>, _ style: Style, address: String? = nil) {
            start = range.lowerBound
            end = range.upperBound
            self.style = style
            self.address = address
        }

        func moved(by distance: Int) -> Span { Span(start + distance..<end + distance, style, address: address) }
    }

    public let text: String
    /// In the order of their beginnings; those outside the text are left out.
    public let spans: [Span]

    public init(_ text: String, spans: [Span] = []) {
        self.text = text
        let length = spans.isEmpty ? 0 : text.utf16.count
        self.spans =
            spans.filter { $0.start >= 0 && $0.start < $0.end && $0.end <= length }
            .sorted { ($0.start, $1.end, $0.style.depth) < ($1.start, $0.end, $1.style.depth) }
    }

    public var isEmpty: Bool { text.isEmpty }

    /// A part of it; the indices are those of its text.
    public subscript(range: Range<String.Index>) -> StyledText {
        let part = String(text[range])
        guard !spans.isEmpty else { return StyledText(part) }
        let start = text.utf16.distance(from: text.startIndex, to: range.lowerBound)
        let end = start + part.utf16.count
        return StyledText(
            part,
            spans: spans.compactMap { span in
                let (from, to) = (max(span.start, start), min(span.end, end))
                return from < to ? Span(from - start..<to - start, span.style, address: span.address) : nil
            })
    }

    public static func + (first: StyledText, second: StyledText) -> StyledText {
        guard !first.spans.isEmpty || !second.spans.isEmpty else { return StyledText(first.text + second.text) }
        let length = first.text.utf16.count
        return StyledText(first.text + second.text, spans: first.spans + second.spans.map { $0.moved(by: length) })
    }

    /// Without white space at its ends.
    public var trimmed: StyledText {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return StyledText("") }
        return self[first..<scalars.index(after: last)]
    }
}

extension StyledText: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { self.init(value) }
}

extension Sequence<StyledText> {
    public func joined(separator: String) -> StyledText {
        var joined: StyledText?
        for part in self { joined = joined.map { $0 + StyledText(separator) + part } ?? part }
        return joined ?? ""
    }
}
