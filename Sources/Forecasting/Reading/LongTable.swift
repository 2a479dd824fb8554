public import SourceFiles

/// A table of one value a row: a time, a value, and the name of the series where it holds several.
public enum LongTable {
    /// The series in the order of their first rows.
    ///
    /// - Parameters:
    ///   - time: the column of the time, else it is looked for.
    ///   - value: the column to forecast, else it is looked for.
    public static func series(
        in table: CSVTable, time: String? = nil, value: String? = nil, into diagnostics: inout Diagnostics
    ) -> [TimeSeries] {
        guard let columns = SeriesColumns(of: table, time: time, value: value, into: &diagnostics) else { return [] }
        var names: [String] = []
        var cells: [String: [LongTableCell]] = [:]
        var slots = 0
        for (number, row) in table.rows.enumerated() {
            guard let value = Self.value(columns.value, of: row, in: table, into: &diagnostics) else { continue }
            guard let moment = Self.moment(columns, of: row, number: number, in: table, into: &diagnostics) else {
                continue
            }
            var cell = LongTableCell(moment: moment, value: value, line: row.line)
            if let slot = columns.slot {
                let field = table.field(slot, of: row)
                guard let number = Int(field.trimmed), (0..<86_400).contains(number) else {
                    diagnostics.error(
                        at: .init(file: table.name, line: row.line), "'\(field)' is no slot",
                        remedy: "number the slots of a day from 0")
                    continue
                }
                cell.slot = number
                slots = max(slots, number + 1)
            }
            let name = columns.series.map { table.field($0, of: row) } ?? table.header[columns.value]
            if cells[name] == nil { names.append(name) }
            cells[name, default: []].append(cell)
        }
        let found = names.compactMap { name -> TimeSeries? in
            GridReading(name: name, cells: cells[name] ?? [], slots: slots, file: table.name).series(into: &diagnostics)
        }
        if found.isEmpty, !diagnostics.hasErrors {
            diagnostics.error(
                at: .init(file: table.name), "the table has no values", remedy: "put a time and a number in each row")
        }
        return found
    }

    /// The value of a row, nil inside where it is blank; nil where the row cannot be used.
    private static func value(
        _ column: Int, of row: CSVTable.Row, in table: CSVTable, into diagnostics: inout Diagnostics
    ) -> Double?? {
        let field = table.field(column, of: row)
        let place = Diagnostic.Place(file: table.name, line: row.line)
        switch ValueCell(field) {
        case .blank: return .some(nil)
        case .number(let number):
            if abs(number) >= 1e12 {
                diagnostics.warning(
                    at: place, "\(field) is very large", remedy: "check the unit; it is forecast as it stands")
            }
            return number
        case .unit(let number, let unit):
            diagnostics.warning(
                at: place, "'\(field)' was read as \(number)", remedy: "leave '\(unit)' out of the cells")
            return number
        case .unreadable:
            diagnostics.error(at: place, "'\(field)' is no number", remedy: "write a number, or leave the cell blank")
            return nil
        }
    }

    private static func moment(
        _ columns: SeriesColumns, of row: CSVTable.Row, number: Int, in table: CSVTable,
        into diagnostics: inout Diagnostics
    ) -> MomentReader.Moment? {
        guard let time = columns.time else { return .number(number) }
        let field = table.field(time, of: row)
        if let moment = MomentReader.read(field) { return moment }
        diagnostics.error(
            at: .init(file: table.name, line: row.line), "'\(field)' is no time",
            remedy: "write it as 2026-01-31 or 2026-01-31T13:30")
        return nil
    }
}

/// One row of a long table.
struct LongTableCell {
    var moment: MomentReader.Moment
    var value: Double?
    var line: Int
    var slot = 0
}
