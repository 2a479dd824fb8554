/// Collects text in which any white space is one space, or none between Chinese characters of wrapped lines.
struct FlowingText {
    private(set) var text = ""
    private var gap: Gap?

    private enum Gap { case space, line }

    var isEmpty: Bool { text.isEmpty }

    mutating func append(_ more: String) {
        for scalar in more.unicodeScalars {
            if scalar == "\n" || scalar == "\r" {
                if gap == nil { gap = .line }
            } else if scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
                gap = .space
            } else if scalar.value >= 0x20, scalar != "\u{AD}" {
                closeGap(before: scalar)
                text.unicodeScalars.append(scalar)
            }
        }
    }

    /// Parts what follows from what stands there.
    mutating func part() { gap = .space }

    private mutating func closeGap(before next: Unicode.Scalar) {
        guard let gap, let last = text.unicodeScalars.last else {
            gap = nil
            return
        }
        self.gap = nil
        if gap == .line, last.value >= 0x2E80, next.value >= 0x2E80 { return }
        text += " "
    }

    /// The text so far; what comes next begins anew.
    mutating func finish() -> String {
        defer { self = FlowingText() }
        return text
    }
}
