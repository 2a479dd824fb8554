import Documents
import Foundation

/// Makes sections with quotable pieces of what a document says.
struct DocumentSections {
    private var sections: [Article.Section] = []
    private var headings: [(level: Int, text: String)] = []
    private var blocks: [TextBlock] = []
    private var list: (isOrdered: Bool, items: [StyledText])?

    static func sections(of elements: [Document.Element]) -> [Article.Section] {
        var builder = DocumentSections()
        for element in elements { builder.take(element) }
        builder.closeSection()
        return builder.sections
    }

    private mutating func take(_ element: Document.Element) {
        switch element {
        case .heading(let level, let text): open(level: level, text)
        case .paragraph(let text): takeParagraph(text)
        case .item(let text, let isOrdered):
            if list?.isOrdered != isOrdered { closeList() }
            if list == nil { list = (isOrdered, []) }
            list?.items.append(text)
        case .table(let rows, let hasHeader):
            closeList()
            blocks += TableText.blocks(of: rows, hasHeader: hasHeader)
        case .end(let level):
            guard headings.contains(where: { $0.level >= level }) else { return }
            closeSection()
            headings.removeAll { $0.level >= level }
        }
    }

    private mutating func takeParagraph(_ text: StyledText) {
        closeList()
        switch QuestionMark(text.text) {
        case .question(let question): open(level: Self.questionLevel, question)
        case .answer(let answer):
            let place = text.text.range(of: answer, options: .backwards)
            append(place.map { text[$0] } ?? StyledText(answer))
        case nil: append(text)
        }
    }

    private mutating func append(_ text: StyledText) {
        let sentences = text.sentences
        if !sentences.isEmpty { blocks.append(TextBlock(.paragraph, styled: sentences)) }
    }

    /// Deeper than any heading of a document.
    private static let questionLevel = 10

    private mutating func open(level: Int, _ text: String) {
        closeSection()
        headings.removeAll { $0.level >= level }
        headings.append((level, text))
    }

    private mutating func closeList() {
        guard let closed = list else { return }
        list = nil
        let pieces =
            closed.isOrdered ? closed.items.enumerated().map { StyledText("\($0 + 1). ") + $1 } : closed.items
        blocks.append(TextBlock(closed.isOrdered ? .steps : .list, styled: pieces))
    }

    private mutating func closeSection() {
        closeList()
        if !blocks.isEmpty || !headings.isEmpty {
            sections.append(.init(headings: headings.map(\.text), blocks: blocks))
        }
        blocks = []
    }
}
