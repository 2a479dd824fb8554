import SourceFiles

/// Which columns of a table hold the time, the value and the name of the series.
struct SeriesColumns {
    var time: Int?
    var value: Int
    var series: Int?
    /// Beside a column of days: the number of the slot in its day.
    var slot: Int?

    private static let timeNames = [
        "time", "date", "day", "timestamp", "datetime", "ds", "month", "week", "year", "t", "时间", "日期", "月份", "年份",
    ]
    private static let valueNames = ["value", "y", "calls", "count", "volume", "arrivals", "数量", "来电量", "值"]
    private static let seriesNames = ["series", "unique_id", "name", "channel", "team", "渠道", "队列"]

    /// - Parameters:
    ///   - asked: names that a person gave for the columns of time and value.
    init?(of table: CSVTable, time askedTime: String?, value askedValue: String?, into diagnostics: inout Diagnostics) {
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
        let hasSlots = askedTime == nil && header.contains("day") && header.contains("slot")
        let slot = hasSlots ? header.firstIndex(of: "slot") : nil
        var time = hasSlots ? header.firstIndex(of: "day") : nil
        let clocks = header.indices.filter { isTime[$0] }
        if let askedTime {
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
        let series = first(Self.seriesNames, besides: [time, slot])
        if let askedValue {
            guard let found = named(askedValue) else { return nil }
            self.value = found
        } else {
            let numbers = header.indices.filter { column in
                column != time && column != slot && column != series && !isTime[column]
                    && share(column, { ValueCell($0).isNumber }) > 0.5
            }
            guard let found = first(Self.valueNames, besides: [time, slot, series]) ?? numbers.first else {
                diagnostics.error(
                    at: place, "no column holds numbers to forecast", remedy: "name one with --value NAME")
                return nil
            }
            self.value = found
            if numbers.count > 1, first(Self.valueNames, besides: [time, slot, series]) == nil {
                diagnostics.warning(
                    at: place, "'\(table.header[found])' is forecast, the first column of numbers",
                    remedy: "choose another with --value NAME")
            }
        }
        (self.time, self.slot, self.series) = (time, slot, series)
    }
}
