/// Finds tables: rows, near each other, whose parts stand below each other in columns.
struct PDFTables {
    struct Table {
        var box: PDFBox
        var rows: [[String]]
    }

    /// Words of one height on the page without a wide gap between them.
    private struct Segment {
        var box: PDFBox
        var words: [PDFPage.Word]
    }

    private typealias Row = [Segment]

    static func tables(in lines: [PDFPage.Line], pageWidth: Double) -> [Table] {
        let rows = rows(of: lines)
        var tables: [Table] = []
        var start = 0
        while start < rows.count {
            var region: [Row] = []
            var end = start
            while end < rows.count, continues(region, with: rows[end]) {
                region.append(rows[end])
                end += 1
            }
            if let table = table(of: region, pageWidth: pageWidth) {
                tables.append(table)
                start = end
            } else {
                start += 1
            }
        }
        return tables
    }

    private static func rows(of lines: [PDFPage.Line]) -> [Row] {
        var groups: [(middle: Double, words: [PDFPage.Word])] = []
        for word in lines.flatMap(\.words).sorted(by: { $0.box.middle < $1.box.middle }) {
            if let last = groups.indices.last, word.box.middle - groups[last].middle < 0.5 * word.box.height {
                groups[last].words.append(word)
            } else {
                groups.append((word.box.middle, [word]))
            }
        }
        return groups.map { segments(of: $0.words.sorted { $0.box.xMin < $1.box.xMin }) }
    }

    private static func segments(of words: [PDFPage.Word]) -> Row {
        words.reduce(into: []) { row, word in
            if let last = row.indices.last, word.box.xMin - row[last].box.xMax < 0.9 * word.box.height {
                row[last].words.append(word)
                row[last].box = row[last].box.union(word.box)
            } else {
                row.append(Segment(box: word.box, words: [word]))
            }
        }
    }

    /// A row with several parts, or a part of a column that goes on below the row before.
    private static func continues(_ region: [Row], with row: Row) -> Bool {
        guard let above = region.last, let box = above.first?.box, let next = row.first else { return row.count > 1 }
        let distance = next.box.middle - box.middle
        if row.count > 1 { return distance < 4 * max(box.height, next.box.height) }
        let first = region.lazy.compactMap(\.first?.box.xMin).min() ?? 0
        let indent = region.contains { $0.dropFirst().contains { abs($0.box.xMin - next.box.xMin) < 3 } }
        return indent && next.box.xMin > first + 3 && distance < 1.8 * next.box.height
    }

    private static func table(of region: [Row], pageWidth: Double) -> Table? {
        let whole = region.filter { $0.count > 1 }
        guard whole.count > 1, let first = region.first?.first else { return nil }
        let columns = columns(of: region)
        guard columns.count > 1, !isProse(whole, columns, pageWidth) else { return nil }
        var rows: [[String]] = []
        for row in region {
            var cells = [String](repeating: "", count: columns.count)
            for segment in row {
                guard let column = columns.firstIndex(where: { $0.contains(segment.box.xMin) }) else { continue }
                cells[column] += (cells[column].isEmpty ? "" : " ") + PDFText.joined(segment.words)
            }
            if row.count == 1, cells[0].isEmpty, let last = rows.indices.last {
                rows[last] = zip(rows[last], cells).map { $1.isEmpty ? $0 : $0 + " " + $1 }
            } else {
                rows.append(cells)
            }
        }
        // Two rows that share one column only are two lines of a form.
        guard rows.count(where: { cells in cells.count { !$0.isEmpty } > 1 }) > 1 else { return nil }
        return Table(box: region.joined().reduce(first.box) { $0.union($1.box) }, rows: rows)
    }

    /// What the parts of all rows cover, from left to right, without overlaps.
    private static func columns(of region: [Row]) -> [ClosedRange<Double>] {
        let parts = region.joined().map(\.box).sorted { $0.xMin < $1.xMin }
        return parts.reduce(into: []) { columns, box in
            if let last = columns.last, box.xMin <= last.upperBound {
                columns[columns.count - 1] = last.lowerBound...max(last.upperBound, box.xMax)
            } else {
                columns.append(box.xMin...max(box.xMin, box.xMax))
            }
        }
    }

    /// Columns of running text: wide, and filled by nearly every line.
    private static func isProse(_ rows: [Row], _ columns: [ClosedRange<Double>], _ pageWidth: Double) -> Bool {
        let wide = columns.filter { $0.upperBound - $0.lowerBound > 0.28 * pageWidth }
        guard wide.count > 1 else { return false }
        let parts = rows.joined().filter { part in wide.contains { $0.contains(part.box.xMin) } }
        let full = parts.count { part in
            wide.contains { $0.contains(part.box.xMin) && part.box.width > 0.75 * ($0.upperBound - $0.lowerBound) }
        }
        return Double(full) > 0.55 * Double(parts.count)
    }
}
