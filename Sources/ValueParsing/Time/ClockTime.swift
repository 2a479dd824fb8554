/// A time of day as said, perhaps of a twelve-hour clock.
struct ClockTime: Equatable, Sendable {
    var hour: Int
    var minute = 0
    var second = 0
    var grain: Grain = .hour
    /// False where "3" may be three in the morning or in the afternoon.
    var isExact = false
    /// False for forms that are something else unless a date, a part of the day or "at" precedes them.
    var standsAlone = true

    var secondOfDay: Int { hour * 3600 + minute * 60 + second }

    /// The same time in the other half of the day.
    var inOtherHalf: ClockTime {
        var other = self
        other.hour = hour < 12 ? hour + 12 : hour - 12
        return other
    }

    /// The exact time in a part of the day.
    func inPart(_ part: DayPart) -> ClockTime {
        var exact = self
        exact.hour = isExact && hour > 12 ? hour : part.hour(hour)
        exact.isExact = true
        return exact
    }

    init?(hour: Int, minute: Int = 0, second: Int = 0, grain: Grain = .hour, isExact: Bool = false) {
        guard (0...24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
            hour < 24 || minute + second == 0
        else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
        self.grain = grain
        self.isExact = isExact || hour > 12 || hour == 0
    }
}
