import SourceFiles
import ValueParsing

/// Finds the distance between rows and lays their values on a grid.
struct GridReading {
    var name: String
    var cells: [LongTableCell]
    /// Slots a day in a table of days and slots, else 0.
    var slots: Int
    var file: String
    /// As the file tells it; nil where it does not.
    var kind: SeriesKind?

    func series(into diagnostics: inout Diagnostics) -> TimeSeries? {
        let cells = kind == .duration ? cells.onlyDurations(of: name, file: file, into: &diagnostics) : cells
        let known = cells.dropLastBlanks()
        var numbered: [(moment: Int, cell: LongTableCell)] = []
        var kinds: Set<Int> = []
        var zones: Set<Int?> = []
        var hasHour = false
        for cell in known {
            switch cell.moment {
            case .number(let number):
                kinds.insert(0)
                numbered.append((slots > 0 ? number * slots + cell.slot : number, cell))
            case .month(let month):
                kinds.insert(1)
                numbered.append((month, cell))
            case .second(let second, _, _) where slots > 0:
                kinds.insert(0)
                numbered.append((second.flooredQuotient(by: 86_400) * slots + cell.slot, cell))
            case .second(let second, let written, let zone):
                kinds.insert(2)
                zones.insert(zone)
                hasHour = hasHour || written
                numbered.append((second, cell))
            }
        }
        guard kinds.count == 1, let kind = kinds.first else {
            diagnostics.error(
                at: .init(file: file, line: cells.first?.line), "the times of '\(name)' are of different kinds",
                remedy: "write all as days, all with hours, or all as months")
            return nil
        }
        if zones.count > 1 {
            diagnostics.warning(
                at: .init(file: file, line: cells.first?.line),
                "the times are in \(zones.count) zones, which daylight saving may have done; the hours are taken as written",
                remedy: "write all in the time of the place")
        }
        return grid(numbered.sorted { $0.moment < $1.moment }, kind: kind, hasHour: hasHour, into: &diagnostics)
    }

    private func grid(
        _ rows: [(moment: Int, cell: LongTableCell)], kind: Int, hasHour: Bool, into diagnostics: inout Diagnostics
    ) -> TimeSeries? {
        var merged = merged(rows, into: &diagnostics)
        guard let first = merged.first, let last = merged.last else { return nil }
        let distances = zip(merged.dropFirst(), merged).map { $0.moment - $1.moment }
        let counts = Dictionary(distances.map { ($0, 1) }, uniquingKeysWith: +)
        var step = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? (kind == 2 ? 86_400 : 1)
        var monthly = kind == 1
        if kind == 2, (28 * 86_400...31 * 86_400).contains(step) || (89 * 86_400...92 * 86_400).contains(step) {
            let months = merged.map { cell in
                let day = TimeGrid.day(cell.moment)
                return day.year * 12 + day.month - 1
            }
            // Every 28 or 30 days is not every month.
            if Set(months).count == months.count {
                monthly = true
                for (index, month) in months.enumerated() { merged[index].moment = month }
                step = zip(months.dropFirst(), months).map { $0 - $1 }.sorted()[(months.count - 1) / 2]
            }
        }
        let moments = merged.map(\.moment)
        var grid = TimeGrid(
            step: kind == 0 ? .number(step) : monthly ? .months(step) : .seconds(step), start: moments.first ?? 0,
            showsHour: hasHour && step < 86_400)
        if kind == 2, !monthly {
            grid.open = OpenHours.cells(moments, step: step)
        }
        var positions: [Int?] = []
        for moment in moments {
            if let open = grid.open {
                positions.append(open.index(of: moment, from: grid.start))
            } else {
                let offset = moment - grid.start
                positions.append(offset % step == 0 ? offset / step : nil)
            }
        }
        let stray = zip(merged, positions).filter { $1 == nil }
        if let odd = stray.first {
            diagnostics.warning(
                at: .init(file: file, line: odd.0.line),
                "\(stray.count) rows of '\(name)' do not lie on the grid (\(grid.stepName)) and were left out",
                remedy: "write times at equal distances")
        }
        let length = (positions.compactMap(\.self).max() ?? 0) + 1
        guard length <= 50 * merged.count + 1_000 else {
            diagnostics.error(
                at: .init(file: file, line: last.line), "the times of '\(name)' lie too far apart to be one series",
                remedy: "check the first and the last time: \(grid.label(at: 0)) in line \(first.line)")
            return nil
        }
        return filled(merged, positions, length: length, grid: grid, into: &diagnostics)
    }

    private func filled(
        _ merged: [MergedCell], _ positions: [Int?], length: Int, grid: TimeGrid, into diagnostics: inout Diagnostics
    ) -> TimeSeries? {
        var values = [Double?](repeating: nil, count: length)
        for (cell, position) in zip(merged, positions) { if let position { values[position] = cell.value } }
        let missing = values.indices.filter { values[$0] == nil }
        if let first = missing.first {
            let share = Double(missing.count) / Double(length)
            diagnostics.warning(
                at: .init(file: file, line: merged.last { $0.moment <= grid.moment(at: first) }?.line),
                "\(missing.count) values of '\(name)' are missing, the first at \(grid.label(at: first)), and were filled in",
                remedy: share > 0.1 && kind != .duration
                    ? "intervals are too narrow where much is missing; add the rows if there are any" : nil)
        }
        let period = slots > 0 ? slots : grid.calendarPeriods.last ?? 1
        let whole = kind == .duration ? GapFilling.levelled(values) : GapFilling.filled(values, period: period)
        guard !whole.isEmpty else {
            diagnostics.error(at: .init(file: file), "'\(name)' has no values", remedy: "fill in the column")
            return nil
        }
        var series = TimeSeries(name: name, values: whole, grid: grid)
        series.filled = Set(missing)
        series.slots = slots > 0 ? slots : nil
        series.kind = kind
        return series
    }

    /// One value a moment: rows of the same time are added up, unless they are the same.
    private func merged(
        _ rows: [(moment: Int, cell: LongTableCell)], into diagnostics: inout Diagnostics
    ) -> [MergedCell] {
        var found: [MergedCell] = []
        var again: [(line: Int, first: Int)] = []
        for (moment, cell) in rows {
            guard let last = found.last, last.moment == moment else {
                found.append(.init(moment: moment, value: cell.value, line: cell.line))
                continue
            }
            again.append((cell.line, last.line))
            guard let value = cell.value, value != last.value else { continue }
            found[found.count - 1].add(value, isDuration: kind == .duration)
        }
        if let first = again.first {
            diagnostics.warning(
                at: .init(file: file, line: first.line),
                "\(again.count) rows repeat a time, this one that of line \(first.first); equal values count once, of others the \(kind == .duration ? "mean" : "sum") is taken",
                remedy: "give each time one row, or name the series in a column 'series'")
        }
        return found
    }
}

private struct MergedCell {
    var moment: Int
    var value: Double?
    var line: Int
    /// Values that it was made of.
    var count = 1

    mutating func add(_ other: Double, isDuration: Bool) {
        guard let value else {
            value = other
            return
        }
        count += 1
        self.value = isDuration ? value + (other - value) / Double(count) : value + other
    }
}

extension [LongTableCell] {
    /// Without the blank cells that stand, in time, after the last value.
    fileprivate func dropLastBlanks() -> [LongTableCell] {
        guard let last = lazy.filter({ $0.value != nil }).map(\.order).max(), contains(where: { $0.value == nil })
        else { return self }
        return filter { $0.order <= last }
    }

    /// Nobody is served in less than no time, and a mean of zero is that of nobody.
    fileprivate func onlyDurations(
        of name: String, file: String, into diagnostics: inout Diagnostics
    ) -> [LongTableCell] {
        if let negative = first(where: { ($0.value ?? 0) < 0 }) {
            diagnostics.error(
                at: .init(file: file, line: negative.line), "\(negative.value ?? 0) is no length of time",
                remedy: "leave it blank where it is not known, or say --kind number")
        }
        let zeros = filter { $0.value == 0 }
        guard let first = zeros.first, 2 * zeros.count < count else { return self }
        diagnostics.warning(
            at: .init(file: file, line: first.line),
            "\(zeros.count) times of '\(name)' are 0 and were taken for missing, as where nobody was served",
            remedy: "leave such cells blank, or say --kind number if they are times")
        return map { cell in
            var kept = cell
            if cell.value == 0 { kept.value = nil }
            return kept
        }
    }
}
