import SourceFiles

/// A table in pipes, whose rows carry the column names: "Method: Express; Time: 1–2 days".
enum MarkdownTable {
    static func blocks(of lines: [String]) -> [TextBlock] {
        var rows = lines.map(cells)
        guard rows.count > 1, isDelimiter(rows[1]) else {
            return block(rows.map { $0.filter { !$0.isEmpty }.joined(separator: " · ") })
        }
        let header = rows.removeFirst()
        rows.removeFirst()
        return block(rows.map { described($0, header) })
    }

    private static func block(_ rows: [String]) -> [TextBlock] {
        let pieces = rows.filter { !$0.isEmpty }
        return pieces.isEmpty ? [] : [TextBlock(.table, pieces)]
    }

    private static func described(_ row: [String], _ header: [String]) -> String {
        let isChinese = (header + row).contains { $0.unicodeScalars.contains { $0.value >= 0x2E80 } }
        let parts = row.enumerated().compactMap { column, cell -> String? in
            guard !cell.isEmpty else { return nil }
            guard header.indices.contains(column), !header[column].isEmpty else { return cell }
            return header[column] + (isChinese ? "：" : ": ") + cell
        }
        return parts.joined(separator: isChinese ? "；" : "; ")
    }

    private static func cells(_ line: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in line.dropFirst(line.hasPrefix("|") ? 1 : 0) {
            if character == "|", !isEscaped {
                cells.append(cell)
                cell = ""
            } else {
                cell.append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        if !cell.trimmed.isEmpty { cells.append(cell) }
        return cells.map { MarkdownText.plain($0.trimmed) }
    }

    private static func isDelimiter(_ cells: [String]) -> Bool {
        !cells.isEmpty && cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 == "-" || $0 == ":" } }
    }
}
