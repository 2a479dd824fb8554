import Conversations
import TextAnalysis

extension TextTemplate {
    /// The sentences with their holes filled.
    ///
    /// A sentence with a hole that has no value is left out, as long as another remains; a lone one loses only the hole, so that what is said can always be read.
    func render(_ values: JSONValue, language: Language) -> String {
        let filled = parts.map { part -> (text: String, isMissing: Bool) in
            switch part {
            case .text(let text): return (text, false)
            case .hole(let path):
                let text = values[path: path]?.spoken(in: language) ?? ""
                return (text, text.isEmpty)
            }
        }
        guard filled.contains(where: \.isMissing) else { return filled.map(\.text).joined() }
        let marked = filled.map { $0.isMissing ? Self.gap : $0.text }.joined()
        let sentences = marked.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Sentences.split(String($0)).map(String.init) }
        let kept = sentences.map { line in line.filter { !$0.contains(Self.gap) } }
        let hasKept = kept.joined().contains { !$0.allSatisfy(\.isWhitespace) }
        let lines = (hasKept ? kept : sentences).enumerated()
            .filter { index, line in !line.isEmpty || sentences[index].isEmpty }
            .map { Self.joined($0.element) }
        return Self.tidied(lines.joined(separator: "\n"))
    }

    /// The text with every hole filled, or nil when one has no value: for addresses and buttons, which are no use in part.
    func renderWhole(_ values: JSONValue, language: Language) -> String? {
        var text = ""
        for part in parts {
            switch part {
            case .text(let piece): text += piece
            case .hole(let path):
                guard let value = values[path: path]?.spoken(in: language), !value.isEmpty else { return nil }
                text += value
            }
        }
        return text
    }

    // A private-use character: it cannot come from a file that people read.
    private static let gap = "\u{F8FF}"

    private static func joined(_ sentences: [String]) -> String {
        sentences.reduce(into: "") { line, sentence in
            let needsSpace = line.last.map { $0.isASCII && !$0.isWhitespace } ?? false
            line += (needsSpace && sentence.first?.isWhitespace == false ? " " : "") + sentence
        }
    }

    /// Takes the gaps out with what they leave behind: empty brackets, doubled spaces, spaces before a full stop.
    private static func tidied(_ text: String) -> String {
        var text = text.replacing(gap, with: "")
        for (empty, left) in [("()", ""), ("（）", ""), ("“”", ""), ("\"\"", ""), ("「」", "")] {
            text = text.replacing(empty, with: left)
        }
        while text.contains("  ") { text = text.replacing("  ", with: " ") }
        for mark in [".", ",", "!", "?", ":", "。", "，", "！", "？"] { text = text.replacing(" " + mark, with: mark) }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.drop(while: \.isWhitespace)) }.joined(separator: "\n")
    }
}

extension JSONValue {
    /// As text in `language`: an object with a member for the language is read as that member.
    func spoken(in language: Language) -> String {
        guard case .object(let members) = self else { return text }
        if let own = members[language.rawValue] { return own.text }
        return Language.allCases.lazy.compactMap { members[$0.rawValue] }.first?.text ?? ""
    }
}
