import SourceFiles

/// What a line of Markdown is, seen by itself.
enum MarkdownLine {
    /// "## Text ##" and its level.
    static func heading(_ line: String) -> (level: Int, text: String)? {
        let level = line.prefix { $0 == "#" }.count
        let rest = line.dropFirst(level)
        guard (1...6).contains(level), rest.first == " " || rest.first == "\t" else { return nil }
        var text = String(rest).trimmed
        while text.hasSuffix("#") { text.removeLast() }
        return (level, text.trimmed)
    }

    /// An item behind a bullet, or behind a number with a point, a bracket or a Chinese comma.
    static func item(_ line: String) -> (isOrdered: Bool, text: String)? {
        guard let first = line.first else { return nil }
        if "-*+•".contains(first) {
            let rest = line.dropFirst()
            guard first == "•" || rest.first == " " || rest.first == "\t" else { return nil }
            return (false, String(rest).trimmed)
        }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard (1...4).contains(digits.count), let mark = rest.first else { return nil }
        let text = rest.dropFirst()
        guard mark == "、" || (mark == "." || mark == ")") && (text.first == " " || text.first == "\t") else {
            return nil
        }
        return (true, String(text).trimmed)
    }

    /// "---" or "===", which makes the line above a heading.
    static func isUnderline(_ line: String) -> Bool {
        line.utf8.count >= 3
            && (line.utf8.allSatisfy { $0 == UInt8(ascii: "=") } || line.utf8.allSatisfy { $0 == UInt8(ascii: "-") })
    }

    static func isRule(_ line: String) -> Bool {
        let marks = line.filter { $0 != " " }
        guard marks.count >= 3, let mark = marks.first, "-*_".contains(mark) else { return false }
        return marks.allSatisfy { $0 == mark }
    }

    static func isComment(_ line: String) -> Bool { line.hasPrefix("<!--") && line.hasSuffix("-->") }

    /// Wrapped lines as one: with a space, except where Chinese meets Chinese.
    static func joined(_ lines: [String]) -> String {
        lines.reduce(into: "") { text, line in
            if let last = text.unicodeScalars.last, let first = line.unicodeScalars.first,
                last.value < 0x2E80 || first.value < 0x2E80
            {
                text += " "
            }
            text += line
        }
    }
}
