public import SourceFiles

/// A table of one series a row: its id, then values, blank after the last one, as in the M4 competition.
public enum WideTable {
    public static func series(in table: CSVTable, into diagnostics: inout Diagnostics) -> [TimeSeries] {
        var found: [TimeSeries] = []
        var lines: [String: Int] = [:]
        for row in table.rows {
            let place = Diagnostic.Place(file: table.name, line: row.line)
            guard let name = row.fields.first?.trimmed, !name.isEmpty else {
                diagnostics.error(at: place, "the row has no id", remedy: "begin each row with the name of its series")
                continue
            }
            if let first = lines[name] {
                diagnostics.error(
                    at: place, "the series '\(name)' stands in line \(first) already",
                    remedy: "give each row a name of its own")
                continue
            }
            lines[name] = row.line
            var values: [Double?] = []
            for (column, field) in row.fields.enumerated().dropFirst() {
                switch ValueCell(field) {
                case .number(let number): values.append(number)
                case .blank: values.append(nil)
                case .clock, .unit, .unreadable:
                    diagnostics.error(
                        at: .init(file: table.name, line: row.line, column: column + 1),
                        "'\(field)' is no number", remedy: "write numbers only, and nothing after the last value")
                    values.append(nil)
                }
            }
            while let last = values.last, last == nil { values.removeLast() }
            let missing = values.count { $0 == nil }
            if missing > 0 {
                diagnostics.warning(at: place, "\(missing) values of '\(name)' are missing and were filled in")
            }
            let filled = GapFilling.filled(values, period: 1)
            if filled.isEmpty {
                diagnostics.error(at: place, "the series '\(name)' has no values", remedy: "remove the row")
            } else {
                found.append(TimeSeries(name: name, values: filled, grid: .numbered))
            }
        }
        return found
    }
}
