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

    public init(name: String, values: [Double], grid: TimeGrid) {
        (self.name, self.values, self.grid) = (name, values, grid)
    }
}

extension TimeSeries {
    /// The season by which accuracy is measured, from the calendar or else from the values.
    public var season: Int { slots ?? grid.calendarPeriods.first ?? Cycles.detected(in: values) }

    /// All cycles, ascending.
    public var periods: [Int] {
        if slots == nil, !grid.calendarPeriods.isEmpty { return grid.calendarPeriods }
        return Cycles.periods(of: values, period: season)
    }
}
