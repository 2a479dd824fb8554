/// Rows under each other, numbers to the right, the last column as it is.
struct AlignedTable {
    var rows: [[String]]

    init(_ rows: [[String]]) { self.rows = rows }

    var text: String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { $0.indices.contains(column) ? $0[column].terminalWidth : 0 }.max() ?? 0
        }
        return rows.map { row in
            row.enumerated().map { column, field in
                let space = String(repeating: " ", count: widths[column] - field.terminalWidth)
                guard column > 0 else { return field + space }
                return column < row.count - 1 ? space + field : field
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

extension String {
    /// Columns of a terminal; Chinese characters take two.
    fileprivate var terminalWidth: Int {
        reduce(0) { $0 + ($1.unicodeScalars.first.map { $0.value >= 0x2E80 } == true ? 2 : 1) }
    }
}
