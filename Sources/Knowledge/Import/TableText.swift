import Documents

/// Rows of a table as pieces that can be read without it: "Method: Express; Time: 1–2 days".
enum TableText {
    static func blocks(of rows: [[StyledText]], hasHeader: Bool) -> [TextBlock] {
        guard hasHeader, rows.count > 1, let header = rows.first else {
            return block(rows.map { $0.filter { !$0.isEmpty }.joined(separator: " · ") })
        }
        return block(rows.dropFirst().map { described($0, header.map(\.text)) })
    }

    private static func block(_ rows: [StyledText]) -> [TextBlock] {
        let pieces = rows.filter { !$0.isEmpty }
        return pieces.isEmpty ? [] : [TextBlock(.table, styled: pieces)]
    }

    static func described(_ row: [StyledText], _ header: [String]) -> StyledText {
        let texts = row.map(\.text)
        let isChinese = isChinese(header + texts)
        let parts = row.enumerated().compactMap { column, cell in
            cell.isEmpty ? nil : StyledText(name(of: column, in: header, isChinese: isChinese)) + cell
        }
        return parts.joined(separator: separator(isChinese: isChinese))
    }

    /// What stands before a cell of this column.
    static func name(of column: Int, in header: [String], isChinese: Bool) -> String {
        guard header.indices.contains(column), !header[column].isEmpty else { return "" }
        return header[column] + (isChinese ? "：" : ": ")
    }

    /// What stands between two cells.
    static func separator(isChinese: Bool) -> String { isChinese ? "；" : "; " }

    static func isChinese(_ texts: [String]) -> Bool {
        texts.contains { $0.unicodeScalars.contains { $0.value >= 0x2E80 } }
    }
}
