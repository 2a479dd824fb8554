import Documents
import SourceFiles

/// A table in pipes.
enum MarkdownTable {
    static func blocks(of lines: [String]) -> [TextBlock] {
        var rows = lines.map(cells)
        let hasHeader = rows.count > 1 && isDelimiter(rows[1])
        if hasHeader { rows.remove(at: 1) }
        return TableText.blocks(of: rows, hasHeader: hasHeader)
    }

    private static func cells(_ line: String) -> [StyledText] {
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
        return cells.map { MarkdownText.styled($0.trimmed) }
    }

    private static func isDelimiter(_ cells: [StyledText]) -> Bool {
        !cells.isEmpty && cells.allSatisfy { !$0.isEmpty && $0.text.allSatisfy { $0 == "-" || $0 == ":" } }
    }
}
