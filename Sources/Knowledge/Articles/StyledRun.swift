public import Documents

/// A part of a text that is one link, or none, with the parts of it that look alike.
public struct StyledRun: Equatable, Sendable {
    public struct Part: Equatable, Sendable {
        public var text: String
        /// Never a link.
        public var styles: Set<StyledText.Style>
    }

    /// Where it leads; nil for what is no link.
    public var address: String?
    public var parts: [Part]
}

extension StyledText {
    /// The text from its beginning to its end; of links that lie in each other the outermost counts.
    public var runs: [StyledRun] {
        let units = text.utf16
        let edges = Set(spans.flatMap { [$0.start, $0.end] } + [0, units.count]).sorted()
        var runs: [(link: Span?, run: StyledRun)] = []
        for (start, end) in zip(edges, edges.dropFirst()) where start < end {
            let here = spans.filter { $0.start <= start && $0.end >= end }
            let link = here.first { $0.style == .link }
            let text = String(
                text[units.index(units.startIndex, offsetBy: start)..<units.index(units.startIndex, offsetBy: end)])
            let part = StyledRun.Part(text: text, styles: Set(here.map(\.style)).subtracting([.link]))
            if let last = runs.indices.last, runs[last].link == link {
                runs[last].run.parts.append(part)
            } else {
                runs.append((link, StyledRun(address: link?.address, parts: [part])))
            }
        }
        return runs.map(\.run)
    }
}
