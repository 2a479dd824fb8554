/// A day that has a name, by the rule that sets it each year.
enum Holiday: Sendable {
    case fixed(month: Int, day: Int)
    /// The n-th of a weekday in a month, -1 for the last; `plus` days on.
    case weekday(Int, ordinal: Int, month: Int, plus: Int)
    case lunar(month: Int, day: Int)
    case newYearsEve
    case solarTerm(SolarTerm)
    /// Easter Sunday, `plus` days on.
    case easter(plus: Int)

    /// The day in a Gregorian year; nil where the calendars do not reach.
    func date(in year: Int) -> CivilDate? {
        switch self {
        case .fixed(let month, let day): return CivilDate(year: year, month: month, day: day)
        case .weekday(let weekday, let ordinal, let month, let plus):
            return Holiday.weekday(weekday, ordinal: ordinal, month: month, of: year).adding(days: plus)
        case .lunar(let month, let day):
            // The twelfth month ends in the next Gregorian year.
            return [year - 1, year].lazy.compactMap { LunarCalendar.date(year: $0, month: month, day: day) }
                .first { $0.year == year }
        case .newYearsEve: return LunarCalendar.newYearsEve(year)
        case .solarTerm(let term): return term.date(in: year)
        case .easter(let plus): return Holiday.easter(year).adding(days: plus)
        }
    }

    private static func weekday(_ weekday: Int, ordinal: Int, month: Int, of year: Int) -> CivilDate {
        if ordinal < 0 {
            let last = CivilDate(year, month, CivilDate.days(inMonth: month, of: year))
            return last.adding(days: -((last.weekday - weekday + 7) % 7))
        }
        let first = CivilDate(year, month, 1)
        return first.adding(days: (weekday - first.weekday + 7) % 7 + (ordinal - 1) * 7)
    }

    /// The letters are those of the anonymous algorithm in Nature, 20 April 1876.
    private static func easter(_ year: Int) -> CivilDate {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let g = (8 * b + 13) / 25
        let h = (19 * a + b - b / 4 - g + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return CivilDate(year, sum / 31, sum % 31 + 1)
    }
}
