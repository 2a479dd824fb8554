/// Turns the elements of a page into those of a document.
final class HTMLReader: MarkupHandler {
    private var document = Document()
    /// Elements within `main` or `article`, which stand for the page where there are any.
    private var main: [Document.Element] = []
    private var mainDepth = 0
    private var skipDepth = 0
    private var flow = FlowingText()
    private var tables: [HTMLTable] = []
    /// For each open list, whether it is numbered.
    private var lists: [Bool] = []
    private var itemDepth = 0
    private var preDepth = 0
    private var pageTitle = FlowingText()
    private var isInTitle = false
    private var firstHeading: String?

    func start(_ name: String, _ attributes: [String: String]) {
        if skipDepth > 0 || isSkipped(name, attributes) {
            skipDepth += 1
            return
        }
        switch name {
        case "title": isInTitle = true
        case "html": document.language = attributes["lang"] ?? attributes["xml:lang"]
        case "meta": takeMeta(attributes)
        case "link" where attributes["rel"]?.lowercased() == "canonical": document.url = attributes["href"]
        case "a":
            takeLink(attributes)
            open(.link, address: attributes["href"].flatMap(LinkAddress.accepted))
        case "br": lineBreak()
        case "table":
            unfold()
            flush()
            if tables.count < 20 { tables.append(HTMLTable()) }
        case "thead", "tbody", "tfoot", "tr", "td", "th":
            if let last = tables.indices.last {
                if tables[last].isLayout { flush() }
                tables[last].start(name, attributes)
            }
        case "li" where tables.last?.isInCell != true || tables.last?.isLayout == true:
            flush()
            itemDepth += 1
        case "ul", "ol":
            if tables.last?.isInCell == true { boundary() } else { flush() }
            lists.append(name == "ol")
        case "pre":
            boundary()
            preDepth += 1
        case "main", "article":
            flush()
            mainDepth += 1
        default:
            if HTMLNames.headingLevel(name) != nil { unfold() }
            if HTMLNames.blocks.contains(name) { boundary() }
            if let style = HTMLNames.styles[name] { open(style) }
        }
    }

    func end(_ name: String) {
        if skipDepth > 0 {
            skipDepth -= 1
            return
        }
        switch name {
        case "title": isInTitle = false
        case "table": endTable()
        case "thead", "tbody", "tfoot", "tr", "td", "th":
            if let last = tables.indices.last {
                if tables[last].isLayout { flush() }
                tables[last].end(name)
            }
        case "li" where itemDepth > 0 && (tables.last?.isInCell != true || tables.last?.isLayout == true):
            flush()
            itemDepth -= 1
        case "ul", "ol":
            boundary()
            if !lists.isEmpty { lists.removeLast() }
        case "pre":
            flush()
            preDepth = max(0, preDepth - 1)
        case "main", "article":
            flush()
            mainDepth = max(0, mainDepth - 1)
        case "a": close(.link)
        case "summary": endHeading(level: 6)
        case "dt": endTerm()
        case "dd": boundary()
        case "details":
            boundary()
            add(.end(level: 6))
        case "dl":
            boundary()
            add(.end(level: 6))
        default:
            if let level = HTMLNames.headingLevel(name) {
                endHeading(level: level)
            } else if HTMLNames.blocks.contains(name) {
                boundary()
            } else if let style = HTMLNames.styles[name] {
                close(style)
            }
        }
    }

    func take(_ text: String) {
        if isInTitle, skipDepth == 0 { return pageTitle.append(text) }
        guard skipDepth == 0 else { return }
        if let last = tables.indices.last, !tables[last].isLayout {
            tables[last].append(text)
        } else if preDepth > 0 {
            for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if place > 0 { flush() }
                flow.append(String(line))
            }
        } else {
            flow.append(text)
        }
    }

    /// Everything that was read.
    func finish() -> Document {
        while !tables.isEmpty { endTable() }
        flush()
        if main.contains(where: \.hasText) { document.elements = main }
        let title = pageTitle.finish().text
        document.title = firstHeading ?? (title.isEmpty ? nil : title)
        return document
    }

    private func isSkipped(_ name: String, _ attributes: [String: String]) -> Bool {
        // A page's header is the site's, an article's its own.
        HTMLNames.skipped.contains(name) || name == "header" && mainDepth == 0
            || name != "body" && name != "html" && HTMLNames.isHidden(attributes)
    }

    private func takeMeta(_ attributes: [String: String]) {
        guard attributes["name"]?.lowercased() == "robots", let content = attributes["content"]?.lowercased() else {
            return
        }
        let words = content.split { $0 == "," || $0.isWhitespace }
        if words.contains("noindex") || words.contains("none") { document.allowsIndexing = false }
        if words.contains("nofollow") || words.contains("none") { document.allowsFollowing = false }
    }

    private func takeLink(_ attributes: [String: String]) {
        guard let address = attributes["href"], document.links.count < 5_000,
            attributes["rel"]?.lowercased().contains("nofollow") != true
        else { return }
        document.links.append(address)
    }

    /// A link without an address that may be kept is opened too, since it is closed as well.
    private func open(_ style: StyledText.Style, address: String? = nil) {
        if let last = tables.indices.last, tables[last].isInCell, !tables[last].isLayout {
            tables[last].open(style, address: address)
        } else {
            flow.open(style, address: address)
        }
    }

    private func close(_ style: StyledText.Style) {
        if let last = tables.indices.last, tables[last].isInCell, !tables[last].isLayout {
            tables[last].close(style)
        } else {
            flow.close(style)
        }
    }

    /// Where blocks meet: within a cell or an item a space, elsewhere the end of a paragraph.
    private func boundary() {
        if let last = tables.indices.last, tables[last].isInCell, !tables[last].isLayout {
            tables[last].part()
        } else if itemDepth > 0, preDepth == 0 {
            flow.part()
        } else {
            flush()
        }
    }

    private func lineBreak() {
        if preDepth > 0 || itemDepth == 0 && tables.isEmpty { flush() } else { boundary() }
    }

    /// Lets the text of an arranging table's cells flow into the page.
    private func unfold() {
        for index in tables.indices where tables[index].isInCell && !tables[index].isLayout {
            tables[index].isLayout = true
            for text in tables[index].takeTexts() { add(.paragraph(text)) }
        }
    }

    private func endTable() {
        guard var table = tables.popLast() else { return }
        if table.isLayout { return flush() }
        if let element = table.finish() {
            add(element)
        } else {
            for cell in table.rows.joined() where !cell.isEmpty { add(.paragraph(cell)) }
        }
    }

    private func endHeading(level: Int) {
        if let last = tables.indices.last, tables[last].isInCell, !tables[last].isLayout { return tables[last].part() }
        let text = flow.finish().text
        guard !text.isEmpty else { return }
        if level < 6, firstHeading == nil || level == 1 && main.isEmpty { firstHeading = text }
        add(.heading(level: level, text))
    }

    /// A question in a list of definitions heads its answer; another term is said before it.
    private func endTerm() {
        guard tables.isEmpty else { return boundary() }
        let text = flow.finish().text
        guard !text.isEmpty else { return }
        if text.hasSuffix("?") || text.hasSuffix("？") {
            add(.heading(level: 6, text))
        } else {
            flow.append(text + (text.hasSuffix(":") || text.hasSuffix("：") ? " " : ": "))
        }
    }

    private func flush() {
        let text = flow.finish()
        guard !text.isEmpty else { return }
        add(
            itemDepth > 0 || preDepth > 0
                ? .item(text, isOrdered: preDepth == 0 && lists.last ?? false) : .paragraph(text))
    }

    private func add(_ element: Document.Element) {
        if mainDepth > 0 { main.append(element) }
        document.elements.append(element)
    }
}

extension Document.Element {
    /// Whether a customer could read an answer here.
    var hasText: Bool {
        switch self {
        case .paragraph, .item, .table: true
        case .heading, .end: false
        }
    }
}
