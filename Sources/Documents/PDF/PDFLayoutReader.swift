/// Reads what `pdftotext -bbox-layout` writes: pages, blocks, lines and words with their places.
final class PDFLayoutReader: MarkupHandler {
    private(set) var pages: [PDFPage] = []
    private var titleText = FlowingText()
    private var isInTitle = false
    private var block = 0
    private var words: [PDFPage.Word] = []
    private var wordBox: PDFBox?
    private var wordText = ""

    var title: String { titleText.text }

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "title": isInTitle = true
        case "page":
            pages.append(
                PDFPage(width: number(attributes["width"]), height: number(attributes["height"]), lines: []))
        case "block": block += 1
        case "line": words = []
        case "word":
            wordBox = PDFBox(
                xMin: number(attributes["xmin"]), yMin: number(attributes["ymin"]), xMax: number(attributes["xmax"]),
                yMax: number(attributes["ymax"]))
            wordText = ""
        default: break
        }
    }

    func end(_ name: String) {
        switch name {
        case "title": isInTitle = false
        case "word":
            var flow = FlowingText()
            flow.append(wordText)
            if let box = wordBox, !flow.isEmpty { words.append(.init(box: box, text: flow.text)) }
            wordBox = nil
        case "line":
            guard let first = words.first, !pages.isEmpty else { return }
            let box = words.dropFirst().reduce(first.box) { $0.union($1.box) }
            pages[pages.count - 1].lines.append(.init(box: box, words: words, block: block))
        default: break
        }
    }

    func take(_ text: String) {
        if isInTitle { titleText.append(text) }
        if wordBox != nil { wordText += text }
    }

    private func number(_ text: String?) -> Double { text.flatMap(Double.init) ?? 0 }
}
