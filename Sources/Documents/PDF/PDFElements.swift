/// Makes headings, paragraphs, items and tables of the lines of pages.
struct PDFElements {
    /// The height of most letters in the document.
    private let bodySize: Double
    private(set) var elements: [Document.Element] = []
    /// Lines of the paragraph that is being read.
    private var paragraph: [PDFPage.Line] = []

    init(bodySize: Double) { self.bodySize = bodySize }

    mutating func take(_ page: PDFPage) {
        let columns = PDFColumns(page)
        var tables = columns.groups.flatMap { PDFTables.tables(in: $0, pageWidth: page.width) }
        var told: [PDFBox] = []
        for line in columns.lines {
            if told.contains(where: { $0.holds(line.box) }) { continue }
            if let place = tables.firstIndex(where: { $0.box.holds(line.box) }) {
                let table = tables.remove(at: place)
                told.append(table.box)
                closeParagraph()
                let isHeaded = table.rows.count > 1 && table.rows.first?.contains("") == false
                elements.append(.table(table.rows.map { $0.map { StyledText($0) } }, hasHeader: isHeaded))
            } else {
                take(line)
            }
        }
    }

    mutating func finish() -> [Document.Element] {
        closeParagraph()
        return elements
    }

    private mutating func take(_ line: PDFPage.Line) {
        if let last = paragraph.last {
            let sameSize = abs(last.size - line.size) < 0.08 * bodySize
            let goesOn = last.block == line.block || continues(last, with: line)
            if !sameSize || !goesOn || Self.item(line.text) != nil { closeParagraph() }
        }
        paragraph.append(line)
    }

    /// Whether a paragraph goes on in another block: in the next column, or on the next page.
    private func continues(_ last: PDFPage.Line, with next: PDFPage.Line) -> Bool {
        guard !isHeading([last]), let end = last.text.last, let start = next.text.first, next.box.yMin < last.box.yMin
        else { return false }
        return !".!?:;。！？：；".contains(end)
            && (start.isLowercase || start.unicodeScalars.allSatisfy { $0.value >= 0x2E80 })
    }

    private func isHeading(_ lines: [PDFPage.Line]) -> Bool {
        guard let first = lines.first, lines.count <= 3 else { return false }
        let text = first.text
        return first.size > 1.15 * bodySize && lines.reduce(0, { $0 + $1.text.count }) < 150
            || lines.count == 1 && text.count < 120 && (text.hasSuffix("?") || text.hasSuffix("？"))
    }

    private mutating func closeParagraph() {
        guard let first = paragraph.first else { return }
        let lines = paragraph
        paragraph = []
        let text = Self.joined(lines.map(\.text))
        if isHeading(lines), Self.item(text) == nil || first.size > 1.15 * bodySize {
            let ratio = first.size / bodySize
            elements.append(.heading(level: ratio > 1.7 ? 1 : ratio > 1.3 ? 2 : ratio > 1.15 ? 3 : 4, text))
        } else if let item = Self.item(text) {
            elements.append(.item(StyledText(item.text), isOrdered: item.isOrdered))
        } else {
            elements.append(.paragraph(StyledText(text)))
        }
    }

    /// Lines of one paragraph: words that were divided are whole again, and Chinese needs no space.
    private static func joined(_ lines: [String]) -> String {
        lines.reduce(into: "") { text, line in
            if text.hasSuffix("-"), line.first?.isLowercase == true, text.dropLast().last?.isLetter == true {
                text.removeLast()
            } else if let last = text.unicodeScalars.last, let first = line.unicodeScalars.first,
                last.value < 0x2E80 || first.value < 0x2E80
            {
                text += " "
            }
            text += line
        }
    }

    private static func item(_ text: String) -> (isOrdered: Bool, text: String)? {
        guard let first = text.first else { return nil }
        if "•▪◦●■‣–*".contains(first) || first == "-" && text.dropFirst().first == " " {
            let rest = text.dropFirst().drop { $0 == " " }
            return rest.isEmpty ? nil : (false, String(rest))
        }
        let open = text.drop { $0 == "(" || $0 == "（" }
        let digits = open.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), let mark = open.dropFirst(digits.count).first else { return nil }
        let rest = open.dropFirst(digits.count + 1)
        guard "、)）".contains(mark) || mark == "." && rest.first == " " else { return nil }
        let item = rest.drop { $0 == " " }
        return item.isEmpty ? nil : (true, String(item))
    }
}
