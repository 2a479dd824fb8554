/// Values at equal distances, and the clock they go by.
public struct TimeSeries: Sendable, Equatable {
    public var name: String
    /// Oldest first.
    public var values: [Double]
    public var grid: TimeGrid
    /// Positions whose value was not in the file but filled in.
    public var filled: Set<Int> = []
    /// Values a day in a table of days and slots.
    public var slots: Int?
    /// Cycles of a whole of which this is a part; nil where it is none.
    var cycles: [Int]?
    /// As the file tells it; nil where only the values can.
    public var kind: SeriesKind?

    public init(name: String, values: [Double], grid: TimeGrid) {
        (self.name, self.values, self.grid) = (name, values, grid)
    }
}

extension TimeSeries {
    /// The season by which accuracy is measured, from the calendar or else from the values.
    public var season: Int { cycles?.first ?? slots ?? grid.calendarPeriods.first ?? Cycles.detected(in: values) }

    /// As the file tells it, else by what was recorded.
    public var likelyKind: SeriesKind {
        if let kind { return kind }
        let recorded = values.indices.lazy.filter { !filled.contains($0) }.map { values[$0] }
        return recorded.allSatisfy { $0 >= 0 && $0 == $0.rounded() } ? .count : .number
    }

    /// The series without its first values.
    func dropping(first count: Int) -> TimeSeries {
        guard count > 0 else { return self }
        var rest = self
        rest.values.removeFirst(count)
        rest.grid.start = grid.moment(at: count)
        rest.filled = Set(filled.lazy.filter { $0 >= count }.map { $0 - count })
        return rest
    }

    /// All cycles, ascending.
    public var periods: [Int] {
        if let cycles { return cycles }
        if slots == nil, !grid.calendarPeriods.isEmpty { return grid.calendarPeriods }
        return Cycles.periods(of: values, period: season)
    }
}
