public import Documents
import Foundation

/// A table whose rows were made into pieces that can be read alone, in its columns again.
public struct TableColumns: Equatable, Sendable {
    /// Of the first column it may be empty.
    public var header: [String]
    public var rows: [[StyledText]]

    /// Nil where the pieces were made of a table without a header, or do not tell for certain which cell was where.
    public init?(pieces: [StyledText]) {
        let rows = pieces.map { Self.cells(of: $0.text) }
        guard let header = Self.header(of: rows), header.count > 1 else { return nil }
        self.header = header
        let texts = rows.map { Self.arranged($0, under: header) }
        // What reads the same again was divided rightly.
        guard
            zip(texts, pieces).allSatisfy({ TableText.described($0.map { StyledText($0) }, header).text == $1.text })
        else { return nil }
        self.rows = zip(texts, pieces).map { Self.styled($0, header, as: $1) }
    }

    /// The cells of a row, cut out of the piece that they make.
    private static func styled(_ row: [String], _ header: [String], as piece: StyledText) -> [StyledText] {
        let isChinese = TableText.isChinese(header + row)
        var position = piece.text.startIndex
        return row.enumerated().map { column, cell in
            guard !cell.isEmpty else { return "" }
            let utf16 = piece.text.utf16
            if position > piece.text.startIndex {
                position = utf16.index(position, offsetBy: TableText.separator(isChinese: isChinese).utf16.count)
            }
            let name = TableText.name(of: column, in: header, isChinese: isChinese)
            let start = utf16.index(position, offsetBy: name.utf16.count)
            position = utf16.index(start, offsetBy: cell.utf16.count)
            return piece[start..<position]
        }
    }

    private struct Cell {
        /// Nil where no name of a column stands before it.
        var name: String?
        var text: String
        /// With its name.
        var whole: String
    }

    private static func cells(of piece: String) -> [Cell] {
        let marks = piece.contains("：") ? (cell: "；", name: "：") : (cell: "; ", name: ": ")
        return piece.components(separatedBy: marks.cell).map { part in
            guard let end = part.range(of: marks.name) else { return Cell(name: nil, text: part, whole: part) }
            return Cell(name: String(part[..<end.lowerBound]), text: String(part[end.upperBound...]), whole: part)
        }
    }

    /// The names that rows have in common, as the fullest row orders them.
    private static func header(of rows: [[Cell]]) -> [String]? {
        var counts: [String: Int] = [:]
        for row in rows { for name in Set(row.compactMap(\.name)) { counts[name, default: 0] += 1 } }
        // A name in few rows is part of a cell's text.
        let names = Set(counts.filter { $0.value * 2 >= rows.count }.keys)
        let orders = rows.map { row in row.compactMap(\.name).filter(names.contains) }
        guard var header = orders.max(by: { $0.count < $1.count }), Set(header).count == header.count,
            Set(header) == names
        else { return nil }
        // The corner of a table of two sides is empty.
        if rows.contains(where: { $0.first?.name == nil || !names.contains($0.first?.name ?? "") }) {
            header.insert("", at: 0)
        }
        return header
    }

    private static func arranged(_ row: [Cell], under header: [String]) -> [String] {
        var cells = [String](repeating: "", count: header.count)
        var column = 0
        let mark = row.contains { $0.whole.contains("：") } ? "；" : "; "
        for cell in row {
            if let name = cell.name, let place = header[column...].firstIndex(of: name) {
                cells[place] = cell.text
                column = place
            } else {
                cells[column] += cells[column].isEmpty ? cell.whole : mark + cell.whole
            }
        }
        return cells
    }
}
