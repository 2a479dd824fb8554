public import SourceFiles
import ValueParsing

/// Columns of a table that are known beside a series, by their times.
public struct RegressorTable: Sendable {
    public var names: [String]
    private var file: String
    /// By series, where the table names them, and by moment.
    private var rows: [String: [Int: Row]] = [:]
    private var namesSeries = false
    private var slots = 0
    private var lastLine = 1

    private struct Row {
        var line: Int
        /// One a regressor; nil where blank.
        var values: [Double?]
    }

    /// Problems are told; nil where nothing of the table can be used.
    ///
    /// - Parameters:
    ///   - names: columns to take; nil for all that hold numbers.
    ///   - slots: slots a day, in a table of days and slots.
    public init?(
        _ table: CSVTable, names asked: [String]?, time: String? = nil, slots: Int? = nil,
        into diagnostics: inout Diagnostics
    ) {
        var told = Diagnostics()
        var choice = ColumnChoice(time: time)
        choice.value = asked?.first
        let columns = SeriesColumns(of: table, choice: choice, into: &told)
        for problem in told.all where problem.severity == .error {
            diagnostics.error(at: problem.place, problem.message, remedy: problem.remedy)
        }
        guard let columns, columns.time != nil || columns.slot != nil else {
            if !told.hasErrors {
                diagnostics.error(
                    at: .init(file: table.name, line: 1), "no column holds the times of the regressors",
                    remedy: "name it 'time', or say which with --time NAME")
            }
            return nil
        }
        var chosen: [Int] = []
        for name in asked ?? columns.numbers.map({ table.header[$0] }) {
            guard let column = table.column(name) else {
                diagnostics.error(
                    at: .init(file: table.name, line: 1), "there is no column '\(name)'",
                    remedy: "the columns are: \(table.header.joined(separator: ", "))")
                return nil
            }
            if !chosen.contains(column) { chosen.append(column) }
        }
        names = chosen.map { table.header[$0] }
        (file, namesSeries, self.slots) = (table.name, columns.series != nil, slots ?? 0)
        for (number, row) in table.rows.enumerated() {
            read(row, number: number, of: table, columns: columns, chosen: chosen, into: &diagnostics)
        }
    }

    private mutating func read(
        _ row: CSVTable.Row, number: Int, of table: CSVTable, columns: SeriesColumns, chosen: [Int],
        into diagnostics: inout Diagnostics
    ) {
        guard let moment = columns.moment(of: row, number: number, in: table, into: &diagnostics) else { return }
        lastLine = row.line
        let values = chosen.map { column -> Double? in
            let field = table.field(column, of: row)
            switch ValueCell(field) {
            case .number(let value), .clock(let value): return value
            case .blank: return nil
            case .unit, .unreadable:
                diagnostics.error(
                    at: .init(file: file, line: row.line, column: column + 1), "'\(field)' is no number",
                    remedy: "write a number in '\(table.header[column])', 1 and 0 for yes and no")
                return nil
            }
        }
        let name = columns.series.map { table.field($0, of: row) } ?? ""
        let slot = columns.slot.flatMap { Int(table.field($0, of: row).trimmed) }
        let key = Self.key(moment, slot: slot, slots: slots)
        if let first = rows[name]?[key], first.values != values {
            diagnostics.error(
                at: .init(file: file, line: row.line),
                "the time stands in line \(first.line) already, with other values",
                remedy: "give each time one row")
        }
        rows[name, default: [:]][key] = Row(line: row.line, values: values)
    }

    private static func key(_ moment: MomentReader.Moment, slot: Int?, slots: Int) -> Int {
        switch moment {
        case .number(let number): slots > 0 ? number * slots + (slot ?? 0) : number
        case .month(let month): month
        case .second(let second, _, _):
            slots > 0 ? second.flooredQuotient(by: 86_400) * slots + (slot ?? 0) : second
        }
    }
}

extension RegressorTable {
    /// The regressors of a series, and the series from where they are known on; nil where they do not reach.
    ///
    /// A row of a day holds for all its hours, where none is written for the hour.
    public func regressors(
        for series: TimeSeries, horizon: Int, into diagnostics: inout Diagnostics
    ) -> (series: TimeSeries, regressors: Regressors)? {
        guard let known = rows[namesSeries ? series.name : ""] else {
            diagnostics.error(
                at: .init(file: file, line: 1), "no row is about the series '\(series.name)'",
                remedy: "write its name in the column that names the series, or leave that column out for all")
            return nil
        }
        guard !names.contains(series.name) else {
            diagnostics.error(
                at: .init(file: file, line: 1), "'\(series.name)' is what is forecast, and not known ahead",
                remedy: "name other columns with --with")
            return nil
        }
        let count = series.values.count
        let found = (0..<count + horizon).map { row(at: $0, of: series.grid, in: known) }
        for column in names.indices {
            guard let missing = (count..<count + horizon).first(where: { found[$0]?.values[column] == nil }) else {
                continue
            }
            let last = found.last { $0 != nil }??.line ?? lastLine
            diagnostics.error(
                at: .init(file: file, line: found[missing]?.line ?? last),
                "'\(names[column])' is not known at \(series.grid.label(at: missing)), value \(missing - count + 1) of the \(horizon) to forecast",
                remedy:
                    "add a row for each time up to \(series.grid.label(at: count + horizon - 1)), or ask for less with --horizon"
            )
            return nil
        }
        let begin = names.indices.map { column in found.firstIndex { $0?.values[column] != nil } ?? count }.max() ?? 0
        guard 2 * begin <= count else {
            diagnostics.error(
                at: .init(file: file, line: found.first { $0 != nil }??.line),
                "the regressors begin at \(series.grid.label(at: begin)), when \(begin) of \(count) values of '\(series.name)' are over",
                remedy: "add rows from \(series.grid.label(at: 0)) on")
            return nil
        }
        if begin > 0 {
            diagnostics.warning(
                at: .init(file: file, line: found[begin]?.line),
                "the regressors begin at \(series.grid.label(at: begin)); the \(begin) values of '\(series.name)' before are left out"
            )
        }
        let kept = series.dropping(first: begin)
        let rows = whole(Array(found[begin...]), of: kept, into: &diagnostics)
        return (kept, changing(rows, of: kept, into: &diagnostics))
    }

    private func row(at index: Int, of grid: TimeGrid, in known: [Int: Row]) -> Row? {
        let moment = grid.moment(at: index)
        if let row = known[moment] { return row }
        switch grid.step {
        case .number: return nil
        case .seconds: return known[moment.flooredQuotient(by: 86_400) * 86_400]
        case .months:
            let first = CivilDate(moment / 12, moment % 12 + 1, 1).dayNumber
            let next = CivilDate((moment + 1) / 12, (moment + 1) % 12 + 1, 1).dayNumber
            return (first..<next).lazy.compactMap { known[$0 * 86_400] }.first
        }
    }

    /// [time, regressor], with what is missing in the history filled in.
    private func whole(
        _ found: [Row?], of series: TimeSeries, into diagnostics: inout Diagnostics
    ) -> [[Double]] {
        let columns = names.indices.map { column -> [Double] in
            let values = found.map { $0?.values[column] }
            let missing = values.indices.filter { values[$0] == nil }
            if let first = missing.first {
                diagnostics.warning(
                    at: .init(file: file, line: found[..<first].last { $0 != nil }??.line),
                    "\(missing.count) values of '\(names[column])' are missing, the first at \(series.grid.label(at: first)), and were filled in",
                    remedy: "add the rows")
            }
            return GapFilling.filled(values, period: series.periods.last ?? 1)
        }
        return found.indices.map { time in columns.map { $0[time] } }
    }

    /// Without those that tell nothing, because they never change or repeat another.
    private func changing(
        _ rows: [[Double]], of series: TimeSeries, into diagnostics: inout Diagnostics
    ) -> Regressors {
        let history = rows.prefix(series.values.count)
        var kept: [Int] = []
        for column in names.indices {
            let values = history.map { $0[column] }
            let twin = kept.first { other in abs(Self.correlation(values, history.map { $0[other] })) > 0.99999 }
            if values.allSatisfy({ $0 == values[0] }) {
                diagnostics.warning(
                    at: .init(file: file, line: 1),
                    "'\(names[column])' never changes in the history, so what it does cannot be learnt; it is left out")
            } else if let twin {
                diagnostics.warning(
                    at: .init(file: file, line: 1),
                    "'\(names[column])' tells the same as '\(names[twin])'; it is left out")
            } else {
                kept.append(column)
            }
        }
        return Regressors(names: kept.map { names[$0] }, rows: rows.map { row in kept.map { row[$0] } })
    }

    private static func correlation(_ first: [Double], _ second: [Double]) -> Double {
        let count = Double(max(1, first.count))
        let (meanFirst, meanSecond) = (first.reduce(0, +) / count, second.reduce(0, +) / count)
        var (product, squareFirst, squareSecond) = (0.0, 0.0, 0.0)
        for (one, other) in zip(first, second) {
            product += (one - meanFirst) * (other - meanSecond)
            squareFirst += (one - meanFirst) * (one - meanFirst)
            squareSecond += (other - meanSecond) * (other - meanSecond)
        }
        let size = (squareFirst * squareSecond).squareRoot()
        return size > 0 ? product / size : 0
    }
}
