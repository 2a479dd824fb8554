import Conversations
import Documents
import Foundation
import SourceFiles

/// An article as Markdown with front matter, which is read again as the same article.
public enum ArticleMarkdown {
    public static func text(of article: Article) -> String {
        var lines = ["---", "title: \(quoted(article.title))", "language: \(article.language.rawValue)"]
        if let url = article.url { lines.append("url: \(quoted(url))") }
        for (key, values) in [("keywords", article.keywords), ("variants", article.variants)] where !values.isEmpty {
            lines.append("\(key): [\(values.map(quoted).joined(separator: ", "))]")
        }
        lines += article.scope.fields.sorted { $0.key < $1.key }.map { "\($0.key): \(quoted($0.value))" }
        lines.append("---")
        return lines.joined(separator: "\n") + "\n" + body(of: article)
    }

    /// As customers may read it: the title and the text.
    public static func page(of article: Article) -> String {
        var article = article
        for place in article.sections.indices where article.sections[place].headings.first == article.title {
            article.sections[place].headings.removeFirst()
        }
        return "# " + escaped(article.title) + "\n" + body(of: article)
    }

    /// Without front matter.
    static func body(of article: Article) -> String {
        var lines: [String] = []
        var open: [String] = []
        for section in article.sections {
            // A section that ends is told by the next heading.
            for level in section.headings.indices.dropFirst(ArticleOutline.kept(open, before: section.headings)) {
                lines += [
                    "", String(repeating: "#", count: min(6, level + 2)) + " " + escaped(section.headings[level]),
                ]
            }
            open = section.headings
            for block in section.blocks { lines += [""] + self.lines(of: block) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of block: TextBlock) -> [String] {
        switch block.kind {
        case .paragraph: [marked(block.styledText)]
        case .list: block.styledPieces.map { "- " + marked($0) }
        // Pieces of steps begin with their number.
        case .steps:
            block.styledPieces.map { piece in
                let number = piece.text.prefix { $0.isNumber }
                let start = piece.text.index(number.endIndex, offsetBy: 1, limitedBy: piece.text.endIndex)
                return number + ". " + marked(piece[(start ?? number.endIndex)..<piece.text.endIndex].trimmed)
            }
        case .table: table(block.styledPieces)
        }
    }

    private static func table(_ pieces: [StyledText]) -> [String] {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        guard let table = TableColumns(pieces: pieces) else { return pieces.map { row([marked($0)]) } }
        return [row(table.header.map(escaped)), "|" + String(repeating: " --- |", count: table.header.count)]
            + table.rows.map { row($0.map(marked)) }
    }

    /// With its links and emphasis.
    private static func marked(_ text: StyledText) -> String {
        guard !text.spans.isEmpty else { return escaped(text.text) }
        return text.runs.reduce(into: "") { output, link in
            let inner = link.parts.reduce(into: "") { inner, part in
                inner += marked(part, startsLine: output.isEmpty && inner.isEmpty && link.address == nil)
            }
            output += link.address.map { "[\(inner)](<\($0)>)" } ?? inner
        }
    }

    /// Marks stand at words, not at the spaces around them; code that has its own mark in it is not marked.
    private static func marked(_ part: StyledRun.Part, startsLine: Bool) -> String {
        guard let first = part.text.firstIndex(where: { !$0.isWhitespace }),
            let last = part.text.lastIndex(where: { !$0.isWhitespace }), !part.styles.isEmpty
        else { return escaped(part.text, startsLine: startsLine) }
        let words = part.text[first...last]
        var marks = (part.styles.contains(.strong) ? "**" : "") + (part.styles.contains(.emphasis) ? "*" : "")
        if part.styles.contains(.code) { marks += "`" }
        return part.text[..<first] + marks + escaped(words, startsLine: false) + String(marks.reversed())
            + part.text[part.text.index(after: last)...]
    }

    /// JSON's quoted text is YAML's too.
    private static func quoted(_ text: String) -> String {
        let data = try? JSONEncoder.plain.encode(text)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }

    /// With a backslash before every mark, and before a number that would begin an item.
    private static func escaped(_ text: some StringProtocol) -> String { escaped(text, startsLine: true) }

    private static func escaped(_ text: some StringProtocol, startsLine: Bool) -> String {
        let plain = text.replacingOccurrences(of: "\n", with: " ")
        var output = ""
        for character in plain {
            if marks.contains(character) || startsLine && output.isEmpty && starts.contains(character) {
                output.append("\\")
            }
            output.append(character)
        }
        let digits = output.prefix { $0.isASCII && $0.isNumber }
        if startsLine, (1...4).contains(digits.count), let mark = output.dropFirst(digits.count).first,
            mark == "." || mark == ")"
        {
            output.insert("\\", at: output.index(output.startIndex, offsetBy: digits.count))
        }
        return output
    }

    private static let marks = Set<Character>("\\![]`*_~<|")
    private static let starts = Set<Character>("#->+=")
}

extension JSONEncoder {
    fileprivate static let plain: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return encoder
    }()
}
