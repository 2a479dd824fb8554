import Documents
import SourceFiles

/// Reads the part of Markdown that help pages use: headings, paragraphs, lists, tables, quotations and code.
///
/// Written here rather than taken from cmark-gfm: sections with quotable pieces are needed instead of a syntax tree,
/// the twelve block forms that help pages have fit on two
/// screens, and the program then starts without another system library.
struct MarkdownReader {
    private var sections: [Article.Section] = []
    private var headings: [(level: Int, text: String)] = []
    private var blocks: [TextBlock] = []
    /// Lines of the paragraph that is being read.
    private var paragraph: [String] = []
    /// Each item is its lines.
    private var list: (isOrdered: Bool, items: [[String]])?
    private var tableLines: [String] = []
    /// The fence that ends the code being read.
    private var fence: String?

    static func sections(of text: String) -> [Article.Section] {
        var reader = MarkdownReader()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { reader.take(String(line)) }
        return reader.finish()
    }

    /// The blocks of text without sections, such as an answer in a table.
    static func blocks(of text: String) -> [TextBlock] { sections(of: text).flatMap(\.blocks) }

    private mutating func take(_ line: String) {
        let trimmed = line.trimmed
        if let fence {
            if trimmed.hasPrefix(fence) {
                self.fence = nil
            } else if !trimmed.isEmpty {
                blocks.append(TextBlock(.list, [trimmed]))
            }
        } else if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
            closeBlocks()
            fence = String(trimmed.prefix(3))
        } else if trimmed.isEmpty {
            closeParagraph()
            closeTable()
        } else if let heading = MarkdownLine.heading(trimmed) {
            open(level: heading.level, heading.text)
        } else if MarkdownLine.isUnderline(trimmed), paragraph.count == 1, list == nil {
            let text = paragraph.removeLast()
            open(level: trimmed.hasPrefix("=") ? 1 : 2, text)
        } else if MarkdownLine.isRule(trimmed) || MarkdownLine.isComment(trimmed) {
            closeBlocks()
        } else if trimmed.hasPrefix("|") {
            closeParagraph()
            closeList()
            tableLines.append(trimmed)
        } else if let item = MarkdownLine.item(trimmed) {
            closeParagraph()
            closeTable()
            if let isOrdered = list?.isOrdered, isOrdered != item.isOrdered, !line.hasPrefix(" ") { closeList() }
            if list == nil { list = (item.isOrdered, []) }
            list?.items.append([item.text])
        } else {
            takeText(
                trimmed.hasPrefix(">") ? String(trimmed.dropFirst()).trimmed : trimmed, isIndented: line.hasPrefix(" "))
        }
    }

    private mutating func takeText(_ text: String, isIndented: Bool) {
        closeTable()
        if paragraph.isEmpty, let last = list?.items.indices.last {
            if isIndented {
                list?.items[last].append(text)
                return
            }
            closeList()
        }
        paragraph.append(text)
    }

    private mutating func open(level: Int, _ text: String) {
        closeSection()
        headings.removeAll { $0.level >= level }
        headings.append((level, MarkdownText.plain(text)))
    }

    private mutating func closeParagraph() {
        guard !paragraph.isEmpty else { return }
        let text = MarkdownText.styled(MarkdownLine.joined(paragraph))
        paragraph = []
        let sentences = text.sentences
        if !sentences.isEmpty { blocks.append(TextBlock(.paragraph, styled: sentences)) }
    }

    private mutating func closeList() {
        guard let closed = list else { return }
        list = nil
        let items = closed.items.map { MarkdownText.styled(MarkdownLine.joined($0)) }.filter { !$0.isEmpty }
        let numbered = items.enumerated().map { StyledText("\($0 + 1). ") + $1 }
        if !items.isEmpty {
            blocks.append(TextBlock(closed.isOrdered ? .steps : .list, styled: closed.isOrdered ? numbered : items))
        }
    }

    private mutating func closeTable() {
        if !tableLines.isEmpty { blocks += MarkdownTable.blocks(of: tableLines) }
        tableLines = []
    }

    private mutating func closeBlocks() {
        closeParagraph()
        closeList()
        closeTable()
    }

    private mutating func closeSection() {
        closeBlocks()
        if !blocks.isEmpty || !headings.isEmpty {
            sections.append(.init(headings: headings.map(\.text), blocks: blocks))
        }
        blocks = []
    }

    private mutating func finish() -> [Article.Section] {
        closeSection()
        return sections
    }
}
