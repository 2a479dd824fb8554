/// Rows of a table as pieces that can be read without it: "Method: Express; Time: 1–2 days".
enum TableText {
    static func blocks(of rows: [[String]], hasHeader: Bool) -> [TextBlock] {
        guard hasHeader, rows.count > 1, let header = rows.first else {
            return block(rows.map { $0.filter { !$0.isEmpty }.joined(separator: " · ") })
        }
        return block(rows.dropFirst().map { described($0, header) })
    }

    private static func block(_ rows: [String]) -> [TextBlock] {
        let pieces = rows.filter { !$0.isEmpty }
        return pieces.isEmpty ? [] : [TextBlock(.table, pieces)]
    }

    static func described(_ row: [String], _ header: [String]) -> String {
        let isChinese = (header + row).contains { $0.unicodeScalars.contains { $0.value >= 0x2E80 } }
        let parts = row.enumerated().compactMap { column, cell -> String? in
            guard !cell.isEmpty else { return nil }
            guard header.indices.contains(column), !header[column].isEmpty else { return cell }
            return header[column] + (isChinese ? "：" : ": ") + cell
        }
        return parts.joined(separator: isChinese ? "；" : "; ")
    }
}
