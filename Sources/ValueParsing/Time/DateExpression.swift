/// A date as it was said, before it is known which day that is.
enum DateExpression: Sendable {
    enum Year: Equatable, Sendable { case absolute(Int), relative(Int) }
    enum Month: Equatable, Sendable { case named(Int), relative(Int) }
    enum Part: Sendable { case beginning, middle, end }

    /// Today plus so many days.
    case day(Int)
    case weekday(Int, WeekChoice)
    case week(Int)
    case weekend(Int?)
    case month(Year?, Month)
    case monthPart(Year?, Month, Part)
    case quarter(Year?, Int)
    case relativeQuarter(Int)
    case year(Year)
    case yearPart(Year, Part)
    /// A day of the month; without a month the nearest such day.
    case dayOfMonth(Year?, Month?, Int)
    case holiday(Holiday, Year?, Occurrence?)
    case holidayPeriod(Holiday, Year?, days: Int)
    case lunar(Year?, month: Int, day: Int, isLeap: Bool)

    /// Which of the weeks a weekday is in.
    enum WeekChoice: Equatable, Sendable {
        /// Bare "Friday".
        case nearest
        /// 上周五, "Friday next week": in the week so many after this.
        case inWeek(Int)
        /// "last Friday" and "next Friday".
        case last, next
    }

    enum Occurrence: Sendable { case last, next }

    /// True for single days, which may have a time of day.
    var isDay: Bool {
        switch self {
        case .day, .weekday, .dayOfMonth, .holiday, .lunar: true
        default: false
        }
    }
}
