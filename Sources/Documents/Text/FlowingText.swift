/// Collects text in which any white space is one space, or none between Chinese characters of wrapped lines.
struct FlowingText {
    private(set) var text = ""
    private var gap: Gap?
    /// In UTF-16 units.
    private var length = 0
    private var spans: [StyledText.Span] = []
    private var open: [Opened] = []

    private enum Gap { case space, line }

    private struct Opened {
        var style: StyledText.Style
        var address: String?
        /// Where its first character stands; nil until there is one.
        var start: Int?
    }

    var isEmpty: Bool { text.isEmpty }

    mutating func append(_ more: String) {
        for scalar in more.unicodeScalars {
            if scalar == "\n" || scalar == "\r" {
                if gap == nil { gap = .line }
            } else if scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
                gap = .space
            } else if scalar.value >= 0x20, scalar != "\u{AD}" {
                closeGap(before: scalar)
                for place in open.indices where open[place].start == nil { open[place].start = length }
                text.unicodeScalars.append(scalar)
                length += UTF16.width(scalar)
            }
        }
    }

    /// What follows is in this style, until it is closed.
    mutating func open(_ style: StyledText.Style, address: String? = nil) {
        // Nobody means so many at once, and each costs as much again.
        guard open.count < Self.mostOpen else { return }
        open.append(Opened(style: style, address: address))
    }

    private static let mostOpen = 16

    /// Ends the style that was opened last of this kind.
    mutating func close(_ style: StyledText.Style) {
        guard let place = open.lastIndex(where: { $0.style == style }) else { return }
        end(open.remove(at: place))
    }

    /// Parts what follows from what stands there.
    mutating func part() { gap = .space }

    private mutating func end(_ opened: Opened) {
        guard let start = opened.start, start < length, opened.style != .link || opened.address != nil else { return }
        spans.append(.init(start..<length, opened.style, address: opened.address))
    }

    private mutating func closeGap(before next: Unicode.Scalar) {
        guard let gap, let last = text.unicodeScalars.last else {
            gap = nil
            return
        }
        self.gap = nil
        if gap == .line, last.value >= 0x2E80, next.value >= 0x2E80 { return }
        text += " "
        length += 1
    }

    /// The text so far; what comes next begins anew, in the styles that are open.
    mutating func finish() -> StyledText {
        for opened in open { end(opened) }
        defer {
            let open = open
            self = FlowingText()
            self.open = open.map { Opened(style: $0.style, address: $0.address) }
        }
        return StyledText(text, spans: spans)
    }
}
