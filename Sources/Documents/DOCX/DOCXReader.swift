/// Turns the paragraphs and tables of a Word document into elements.
final class DOCXReader: MarkupHandler {
    private let styles: DOCXStyles
    private let numbering: DOCXNumbering
    private let links: DOCXLinks
    private var document = Document()
    private var flow = FlowingText()
    private var isInText = false
    private var style: String?
    private var outline: Int?
    private var list: String?
    /// Open tables, outermost first; those inside are read as text of their cell.
    private var tableDepth = 0
    private var rows: [[StyledText]] = []
    private var hasHeader = false
    private var cell: [StyledText] = []
    private var skipDepth = 0

    /// What the run that is being read says of its looks.
    private var run: Set<StyledText.Style> = []
    private var isInRun = false

    init(styles: DOCXStyles, numbering: DOCXNumbering, links: DOCXLinks) {
        self.links = links
        self.styles = styles
        self.numbering = numbering
    }

    func start(_ name: String, _ attributes: [String: String]) {
        // Deleted text, field codes' results aside, pictures' fallbacks and hidden runs are not read.
        if skipDepth > 0 || name == "w:del" || name == "mc:Fallback" { return skipDepth += 1 }
        let value = attributes["w:val"]
        switch name {
        case "w:p": (style, outline, list) = (nil, nil, nil)
        case "w:pStyle": style = value
        case "w:outlineLvl": outline = value.flatMap { Int($0) }.flatMap { $0 < 9 ? $0 + 1 : nil }
        case "w:numId": list = value
        case "w:r": (isInRun, run) = (true, [])
        case "w:b" where isInRun && DOCXStyles.isOn(value): run.insert(.strong)
        case "w:i" where isInRun && DOCXStyles.isOn(value): run.insert(.emphasis)
        case "w:rStyle": if isInRun, let style = value.flatMap({ DOCXStyles.runs[$0] }) { run.insert(style) }
        case "w:hyperlink": flow.open(.link, address: attributes["r:id"].flatMap { links[$0] })
        case "w:t":
            isInText = true
            for style in run { flow.open(style) }
        case "w:tab", "w:br", "w:cr": flow.part()
        case "w:noBreakHyphen": flow.append("-")
        case "w:tbl":
            tableDepth += 1
            if tableDepth == 1 { (rows, hasHeader) = ([], false) }
        case "w:tr": if tableDepth == 1 { rows.append([]) }
        case "w:tblHeader": if tableDepth == 1, rows.count == 1, value != "0" { hasHeader = true }
        case "w:tc": if tableDepth == 1 { cell = [] }
        default: break
        }
    }

    func end(_ name: String) {
        if skipDepth > 0 { return skipDepth -= 1 }
        switch name {
        case "w:t":
            isInText = false
            for style in run { flow.close(style) }
        case "w:r": (isInRun, run) = (false, [])
        case "w:hyperlink": flow.close(.link)
        case "w:p": endParagraph()
        case "w:tc": if tableDepth == 1, !rows.isEmpty { rows[rows.count - 1].append(cell.joined(separator: " ")) }
        case "w:tbl":
            if tableDepth == 1 { endTable() }
            tableDepth = max(0, tableDepth - 1)
        default: break
        }
    }

    func take(_ text: String) { if isInText, skipDepth == 0 { flow.append(text) } }

    func finish() -> Document {
        endParagraph()
        if tableDepth > 0 { endTable() }
        return document
    }

    private func endParagraph() {
        let text = flow.finish()
        guard !text.isEmpty else { return }
        if tableDepth > 0 {
            cell.append(text)
        } else if let style, styles.isTitle(style) {
            if document.title == nil { document.title = text.text }
            document.elements.append(.heading(level: 1, text.text))
        } else if let level = outline ?? style.flatMap(styles.headingLevel) {
            document.elements.append(.heading(level: level + 1, text.text))
        } else if let list, list != "0" {
            document.elements.append(.item(text, isOrdered: numbering.isOrdered(list)))
        } else if let style, styles.isList(style) {
            document.elements.append(.item(text, isOrdered: style.contains("Number")))
        } else {
            document.elements.append(.paragraph(text))
        }
    }

    private func endTable() {
        let filled = rows.filter { row in row.contains { !$0.isEmpty } }
        guard (filled.map(\.count).max() ?? 0) > 1 else {
            for cell in filled.joined() where !cell.isEmpty { document.elements.append(.paragraph(cell)) }
            return
        }
        let looksHeaded = filled.count > 1 && filled.first?.contains("") == false
        document.elements.append(.table(filled, hasHeader: hasHeader || looksHeaded))
    }
}
