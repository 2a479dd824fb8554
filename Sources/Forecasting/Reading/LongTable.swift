public import SourceFiles

/// A table of one value a row: a time, a value, and the name of the series where it holds several.
public enum LongTable {
    /// The series in the order of their first rows.
    ///
    /// Each ends at its last value: blank ones after it are still to come.
    public static func series(
        in table: CSVTable, choice: ColumnChoice = .init(), into diagnostics: inout Diagnostics
    ) -> [TimeSeries] {
        guard let rows = rows(of: table, choice: choice, into: &diagnostics) else { return [] }
        let found = rows.names.compactMap { name -> TimeSeries? in
            GridReading(
                name: name, cells: rows.cells[name] ?? [], slots: rows.slots, file: table.name,
                kind: rows.kind ?? SeriesKind.named(name)
            ).series(into: &diagnostics)
        }
        if found.isEmpty, !diagnostics.hasErrors {
            diagnostics.error(
                at: .init(file: table.name), "the table has no values", remedy: "put a time and a number in each row")
        }
        return found
    }

    /// What was read, before it is laid on a grid.
    struct Rows {
        /// Of the series, in the order of their first rows.
        var names: [String] = []
        var cells: [String: [LongTableCell]] = [:]
        /// Slots a day in a table of days and slots, else 0.
        var slots = 0
        /// As asked for, or as the column tells it.
        var kind: SeriesKind?
    }

    static func rows(of table: CSVTable, choice: ColumnChoice, into diagnostics: inout Diagnostics) -> Rows? {
        guard let columns = SeriesColumns(of: table, choice: choice, into: &diagnostics) else { return nil }
        var found = Rows()
        var hasClocks = false
        for (number, row) in table.rows.enumerated() {
            guard let value = Self.value(columns.value, of: row, in: table, into: &diagnostics) else { continue }
            if !hasClocks, case .clock = ValueCell(table.field(columns.value, of: row)) { hasClocks = true }
            guard let moment = columns.moment(of: row, number: number, in: table, into: &diagnostics) else {
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
                found.slots = max(found.slots, number + 1)
            }
            let name = columns.name(of: row, in: table)
            if found.cells[name] == nil { found.names.append(name) }
            found.cells[name, default: []].append(cell)
        }
        found.kind = choice.kind ?? (hasClocks ? .duration : SeriesKind.named(table.header[columns.value]))
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
        case .clock(let seconds): return seconds
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
}

/// One row of a long table.
struct LongTableCell {
    var moment: MomentReader.Moment
    var value: Double?
    var line: Int
    var slot = 0

    /// Earlier rows of one series have smaller ones.
    var order: Int {
        switch moment {
        case .number(let number): number * 86_400 + slot
        case .month(let month): month
        case .second(let second, _, _): second + slot
        }
    }
}
