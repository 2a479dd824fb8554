/// A table while its cells are read.
struct HTMLTable {
    private(set) var rows: [[StyledText]] = []
    private var row: [StyledText]?
    private var cell: FlowingText?
    private var headCells = 0
    private var span = 1
    private var isInHead = false
    private var hasHeader = false
    /// A table that only arranges a page: it has headings or another table in it.
    var isLayout = false

    var isInCell: Bool { cell != nil }

    mutating func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "thead": isInHead = true
        case "tr": endRow(); row = []; headCells = 0
        case "td", "th":
            endCell()
            if row == nil { row = [] }
            cell = FlowingText()
            span = min(attributes["colspan"].flatMap { Int($0) } ?? 1, 50)
            if name == "th" { headCells += 1 }
        default: break
        }
    }

    mutating func end(_ name: String) {
        switch name {
        case "thead": endRow(); isInHead = false
        case "tr", "tbody", "tfoot": endRow()
        case "td", "th": endCell()
        default: break
        }
    }

    mutating func append(_ text: String) { cell?.append(text) }

    mutating func part() { cell?.part() }

    mutating func open(_ style: StyledText.Style, address: String?) { cell?.open(style, address: address) }

    mutating func close(_ style: StyledText.Style) { cell?.close(style) }

    /// All texts so far, which the table then no longer has.
    mutating func takeTexts() -> [StyledText] {
        defer { (rows, row, cell) = ([], row.map { _ in [] }, cell.map { _ in FlowingText() }) }
        let last = cell?.finish() ?? ""
        return (rows.joined() + (row ?? []) + [last]).filter { !$0.isEmpty }
    }

    private mutating func endCell() {
        guard let text = cell?.finish() else { return }
        cell = nil
        row?.append(text)
        // A cell over several columns says its text in the first.
        if span > 1 { row?.append(contentsOf: repeatElement("", count: span - 1)) }
    }

    private mutating func endRow() {
        endCell()
        guard let ended = row else { return }
        row = nil
        guard ended.contains(where: { !$0.isEmpty }) else { return }
        if rows.isEmpty { hasHeader = isInHead || headCells > 1 && headCells == ended.count }
        rows.append(ended)
    }

    /// The rows, and nothing for a table of one column, which is a list of paragraphs.
    mutating func finish() -> Document.Element? {
        endRow()
        guard (rows.map(\.count).max() ?? 0) > 1 else { return nil }
        // Many tables have names in their first row without saying so.
        let looksHeaded = rows.count > 2 && (rows.first?.count ?? 0) > 2 && rows.first?.contains("") == false
        return .table(rows, hasHeader: hasHeader || looksHeaded)
    }
}
