/// A length of time in the units that it was said in.
public struct CalendarDuration: Codable, Equatable, Sendable {
    public var years = 0
    public var months = 0
    public var weeks = 0
    public var days = 0
    public var seconds = 0
    /// The larger end of a range, such as "P5D" in "3 to 5 days".
    public var upperISO8601: String?
    /// True when only working days count: 3个工作日.
    public var countsWorkingDays = false

    public init(years: Int = 0, months: Int = 0, weeks: Int = 0, days: Int = 0, seconds: Int = 0) {
        self.years = years
        self.months = months
        self.weeks = weeks
        self.days = days
        self.seconds = seconds
    }

    var isEmpty: Bool { years == 0 && months == 0 && weeks == 0 && days == 0 && seconds == 0 }

    /// "P1Y2M", "P3D", "PT1H30M"; a range is written as two, "P3D/P5D".
    public var iso8601: String { single + (upperISO8601.map { "/" + $0 } ?? "") }

    private var single: String {
        if isEmpty { return "PT0S" }
        let date = [(years, "Y"), (months, "M"), (weeks, "W"), (days, "D")]
        let clock = [(seconds / 3600, "H"), (seconds / 60 % 60, "M"), (seconds % 60, "S")]
        let datePart = date.filter { $0.0 != 0 }.map { "\($0.0)\($0.1)" }.joined()
        let clockPart = clock.filter { $0.0 != 0 }.map { "\($0.0)\($0.1)" }.joined()
        return "P" + datePart + (clockPart.isEmpty ? "" : "T" + clockPart)
    }
}
