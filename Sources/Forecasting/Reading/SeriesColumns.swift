import SourceFiles

/// Which columns of a table hold the time, the value and the name of the series.
struct SeriesColumns {
    var time: Int?
    var value: Int
    var series: Int?
    /// Columns that make the name of the series, where a person names them.
    var groups: [Int] = []
    /// All columns of numbers, the one of the values included.
    var numbers: [Int]
    /// Beside a column of days: the number of the slot in its day.
    var slot: Int?

    private static let timeNames = [
        "time", "date", "day", "timestamp", "datetime", "ds", "month", "week", "year", "t", "时间", "日期", "月份", "年份",
    ]
    private static let valueNames = ["value", "y", "calls", "count", "volume", "arrivals", "数量", "来电量", "值"]
    private static let seriesNames = ["series", "unique_id", "name", "channel", "team", "渠道", "队列"]

    init?(of table: CSVTable, choice: ColumnChoice, into diagnostics: inout Diagnostics) {
        let header = table.header.map { $0.lowercased() }
        let place = Diagnostic.Place(file: table.name, line: 1)
        func named(_ asked: String) -> Int? {
            let found = table.column(asked) ?? header.firstIndex(of: asked.lowercased())
            if found == nil {
                diagnostics.error(
                    at: place, "there is no column '\(asked)'",
                    remedy: "the columns are: \(table.header.joined(separator: ", "))")
            }
            return found
        }
        func first(_ names: [String], besides taken: [Int?]) -> Int? {
            names.lazy.compactMap { header.firstIndex(of: $0) }.first { !taken.contains($0) }
        }
        let sample = table.rows.prefix(50)
        func share(_ column: Int, _ isFit: (String) -> Bool) -> Double {
            let cells = sample.map { table.field(column, of: $0) }.filter { !$0.isEmpty }
            return cells.isEmpty ? 0 : Double(cells.count(where: isFit)) / Double(cells.count)
        }
        let isTime = header.indices.map { column in
            share(column) { if case .number = MomentReader.read($0) { false } else { MomentReader.read($0) != nil } }
                > 0.8
        }
        let hasSlots = choice.time == nil && header.contains("day") && header.contains("slot")
        let slot = hasSlots ? header.firstIndex(of: "slot") : nil
        var time = hasSlots ? header.firstIndex(of: "day") : nil
        let clocks = header.indices.filter { isTime[$0] }
        if let askedTime = choice.time {
            guard let found = named(askedTime) else { return nil }
            time = found
        } else if time == nil {
            if clocks.count > 1, first(Self.timeNames, besides: []).map({ clocks.contains($0) }) != true {
                let names = clocks.map { "'\(table.header[$0])'" }.joined(separator: " and ")
                diagnostics.error(at: place, "\(names) both look like time", remedy: "say which with --time NAME")
                return nil
            }
            let byName = first(Self.timeNames, besides: [])
            time = byName.flatMap { clocks.isEmpty || clocks.contains($0) ? $0 : nil } ?? clocks.first
        }
        for name in choice.groups {
            guard let found = named(name) else { return nil }
            groups.append(found)
        }
        var aside: [Int?] = [time, slot] + groups
        for name in choice.besides {
            guard let found = named(name) else { return nil }
            aside.append(found)
        }
        let series = groups.isEmpty ? first(Self.seriesNames, besides: aside) : nil
        numbers = header.indices.filter { column in
            column != time && column != slot && column != series && !isTime[column]
                && share(column, { ValueCell($0).isNumber }) > 0.5
        }
        if let askedValue = choice.value {
            guard let found = named(askedValue) else { return nil }
            self.value = found
        } else {
            let free = numbers.filter { !aside.contains($0) }
            guard let found = first(Self.valueNames, besides: aside + [series]) ?? free.first else {
                diagnostics.error(
                    at: place, "no column holds numbers to forecast", remedy: "name one with --value NAME")
                return nil
            }
            self.value = found
            if free.count > 1, first(Self.valueNames, besides: aside + [series]) == nil {
                diagnostics.warning(
                    at: place, "'\(table.header[found])' is forecast, the first column of numbers",
                    remedy: "choose another with --value NAME")
            }
        }
        (self.time, self.slot, self.series) = (time, slot, series)
    }
}

extension SeriesColumns {
    /// The time of a row; the row's number where the table has no times.
    func moment(
        of row: CSVTable.Row, number: Int, in table: CSVTable, into diagnostics: inout Diagnostics
    ) -> MomentReader.Moment? {
        guard let time else { return .number(number) }
        let field = table.field(time, of: row)
        if let moment = MomentReader.read(field) { return moment }
        diagnostics.error(
            at: .init(file: table.name, line: row.line), "'\(field)' is no time",
            remedy: "write it as 2026-01-31 or 2026-01-31T13:30")
        return nil
    }

    /// The name of the series to which a row belongs.
    func name(of row: CSVTable.Row, in table: CSVTable) -> String {
        guard groups.isEmpty else { return groups.map { table.field($0, of: row).trimmed }.joined(separator: "/") }
        return series.map { table.field($0, of: row) } ?? table.header[value]
    }
}
