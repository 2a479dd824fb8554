/// Cuts running text into sentences.
public enum Sentences {
    /// Sentences in order without the white space around them; a line break ends one, as list items and typed messages
    /// need.
    ///
    /// A full stop counts only before white space and a capital, digit or end, and not after an abbreviation, an
    /// initial or a list number.
    public static func split(_ text: String) -> [Substring] {
        let scalars = text.unicodeScalars
        var sentences: [Substring] = []
        var start = scalars.startIndex
        var position = start
        while position < scalars.endIndex {
            let scalar = scalars[position]
            var next = scalars.index(after: position)
            if scalar.isLineBreak {
                append(text[start..<position], to: &sentences)
                start = next
            } else if scalar.endsSentence {
                while next < scalars.endIndex, scalars[next].endsSentence || scalars[next] == "." {
                    next = scalars.index(after: next)
                }
                next = skipClosing(scalars, from: next)
                if scalar.value >= 0x80 || isBoundary(scalars, next) {
                    append(text[start..<next], to: &sentences)
                    start = next
                }
            } else if scalar == ".", isFullStop(scalars, at: position, sentenceStart: start) {
                next = skipClosing(scalars, from: next)
                append(text[start..<next], to: &sentences)
                start = next
            }
            position = next
        }
        append(text[start...], to: &sentences)
        return sentences
    }

    private static func append(_ candidate: Substring, to sentences: inout [Substring]) {
        let scalars = candidate.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return }
        sentences.append(candidate[first..<scalars.index(after: last)])
    }

    private static func skipClosing(_ scalars: String.UnicodeScalarView, from index: String.Index) -> String.Index {
        var index = index
        while index < scalars.endIndex, scalars[index].closesQuotation { index = scalars.index(after: index) }
        return index
    }

    private static func isBoundary(_ scalars: String.UnicodeScalarView, _ index: String.Index) -> Bool {
        index == scalars.endIndex || scalars[index].properties.isWhitespace || scalars[index].value >= 0x2E80
    }

    private static func isFullStop(
        _ scalars: String.UnicodeScalarView, at stop: String.Index, sentenceStart: String.Index
    ) -> Bool {
        let afterClosing = skipClosing(scalars, from: scalars.index(after: stop))
        guard isBoundary(scalars, afterClosing) else { return false }
        // Lower case goes on with the sentence: "approx. three days", "e.g. shoes".
        var following = afterClosing
        while following < scalars.endIndex, scalars[following] == " " { following = scalars.index(after: following) }
        if following < scalars.endIndex, scalars[following].properties.isLowercase { return false }
        return !isAbbreviation(scalars, before: stop, sentenceStart: sentenceStart)
    }

    /// The word before the stop is a known abbreviation, one capital letter, or a number that opens a list item ("1.").
    private static func isAbbreviation(
        _ scalars: String.UnicodeScalarView, before stop: String.Index, sentenceStart: String.Index
    ) -> Bool {
        var wordStart = stop
        var length = 0
        while wordStart > sentenceStart, length <= longestAbbreviation {
            let previous = scalars.index(before: wordStart)
            guard scalars[previous].isWordCharacter else { break }
            wordStart = previous
            length += 1
        }
        guard length > 0, length <= longestAbbreviation else { return false }
        let word = scalars[wordStart..<stop]
        if word.allSatisfy({ Script($0) == .digit }) {
            return scalars[sentenceStart..<wordStart].allSatisfy { $0.properties.isWhitespace }
        }
        if length == 1, let letter = word.first, letter.properties.isUppercase { return letter != "I" }
        return abbreviations.contains(String(word).lowercased())
    }

    private static let longestAbbreviation = 6
    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "inc", "ltd", "co", "corp", "no", "nos", "vs", "approx",
        "dept",
        "est", "fig", "e.g", "i.e", "u.s", "u.k", "a.m", "p.m", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "tel",
        "ext",
    ]
}

extension Unicode.Scalar {
    fileprivate var isLineBreak: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    fileprivate var endsSentence: Bool {
        switch self {
        case "!", "?", "。", "！", "？", "｡", "…", "‼", "⁇", "⁈", "⁉": true
        default: false
        }
    }

    fileprivate var closesQuotation: Bool {
        switch self {
        case "\"", "'", ")", "]", "”", "’", "」", "』", "）", "】", "》", "〉": true
        default: false
        }
    }

    fileprivate var isWordCharacter: Bool { self == "." || Script(self) == .latin || Script(self) == .digit }
}
