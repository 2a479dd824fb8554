/// Something that comes again and again: "every Monday", 每天早上8点.
public struct Recurrence: Codable, Equatable, Sendable {
    /// The next time, or the one going on.
    public var first: Moment
    public var period: CalendarDuration
    /// Days of the week, 1 for Monday to 7 for Sunday, where several are meant ("on weekdays"); else empty.
    public var weekdays: [Int]

    public init(first: Moment, period: CalendarDuration, weekdays: [Int] = []) {
        self.first = first
        self.period = period
        self.weekdays = weekdays
    }

    /// "R/2026-11-23/P1W".
    public var iso8601: String { "R/" + first.iso8601 + "/" + period.iso8601 }
}
