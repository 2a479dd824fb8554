/// Finds the day that an expression means, counted from today.
struct DateResolver {
    let context: ParsingContext

    private var today: CivilDate { context.today }

    func resolve(_ expression: DateExpression) -> ResolvedDate? {
        switch expression {
        case .day(let days): return ResolvedDate(today.adding(days: days))
        case .weekday(let weekday, let choice): return ResolvedDate(date(of: weekday, choice))
        case .week(let weeks): return ResolvedDate(today.weekStart.adding(days: weeks * 7), .week)
        case .weekend(let weeks): return weekend(weeks)
        case .month(let year, let month): return firstOfMonth(year, month).map { ResolvedDate($0, .month) }
        case .monthPart(let year, let month, let part): return firstOfMonth(year, month).map { monthPart($0, part) }
        case .quarter(let year, let quarter): return self.quarter(year, quarter)
        case .relativeQuarter(let quarters):
            let start = CivilDate(today.year, (today.month - 1) / 3 * 3 + 1, 1)
            return ResolvedDate(start.adding(months: quarters * 3), .quarter)
        case .year(let year): return ResolvedDate(CivilDate(number(year), 1, 1), .year)
        case .yearPart(let year, let part): return yearPart(number(year), part)
        case .dayOfMonth(let year, let month, let day): return dayOfMonth(year, month, day).map { ResolvedDate($0) }
        case .holiday(let holiday, let year, let occurrence):
            return date(year, occurrence) { holiday.date(in: $0) }.map { ResolvedDate($0) }
        case .holidayPeriod(let holiday, let year, let days):
            return date(year, nil) { holiday.date(in: $0) }.map { ResolvedDate($0, to: $0.adding(days: days - 1)) }
        case .lunar(let year, let month, let day, let isLeap):
            return date(year, nil) { LunarCalendar.date(year: $0, month: month, day: day, isLeap: isLeap) }
                .map { ResolvedDate($0) }
        }
    }

    private func number(_ year: DateExpression.Year) -> Int {
        switch year {
        case .absolute(let year): year
        case .relative(let years): today.year + years
        }
    }

    private func date(of weekday: Int, _ choice: DateExpression.WeekChoice) -> CivilDate {
        switch choice {
        case .inWeek(let weeks): return today.weekStart.adding(days: weeks * 7 + weekday - 1)
        case .nearest where context.preference == .past, .last:
            return today.adding(days: -((today.weekday - weekday + 6) % 7 + 1))
        case .nearest, .next: return today.adding(days: (weekday - today.weekday + 6) % 7 + 1)
        }
    }

    private func weekend(_ weeks: Int?) -> ResolvedDate {
        let saturday = today.weekStart.adding(days: 5 + (weeks ?? 0) * 7)
        return ResolvedDate(saturday, to: saturday.adding(days: 1))
    }

    private func firstOfMonth(_ year: DateExpression.Year?, _ month: DateExpression.Month) -> CivilDate? {
        switch month {
        case .relative(let months): return CivilDate(today.year, today.month, 1).adding(months: months)
        case .named(let month):
            if let year { return CivilDate(year: number(year), month: month, day: 1) }
            switch context.preference {
            case .future: return CivilDate(year: today.year + (month < today.month ? 1 : 0), month: month, day: 1)
            case .past: return CivilDate(year: today.year - (month > today.month ? 1 : 0), month: month, day: 1)
            }
        }
    }

    private func monthPart(_ first: CivilDate, _ part: DateExpression.Part) -> ResolvedDate {
        switch part {
        case .beginning: ResolvedDate(first, to: first.adding(days: 9))
        case .middle: ResolvedDate(first.adding(days: 10), to: first.adding(days: 19))
        case .end: ResolvedDate(first.adding(days: 20), to: first.adding(months: 1).adding(days: -1))
        }
    }

    private func yearPart(_ year: Int, _ part: DateExpression.Part) -> ResolvedDate {
        switch part {
        case .beginning: ResolvedDate(CivilDate(year, 1, 1), to: CivilDate(year, 3, 31))
        case .middle: ResolvedDate(CivilDate(year, 6, 1), to: CivilDate(year, 7, 31))
        case .end: ResolvedDate(CivilDate(year, 11, 1), to: CivilDate(year, 12, 31))
        }
    }

    private func quarter(_ year: DateExpression.Year?, _ quarter: Int) -> ResolvedDate? {
        firstOfMonth(year, .named(quarter * 3 - 2)).map {
            // A quarter that is going on counts as this year's.
            let isCurrent = year == nil && quarter == (today.month + 2) / 3
            return ResolvedDate(isCurrent ? CivilDate(today.year, $0.month, 1) : $0, .quarter)
        }
    }

    private func dayOfMonth(_ year: DateExpression.Year?, _ month: DateExpression.Month?, _ day: Int) -> CivilDate? {
        guard let month else { return nearestDay(day) }
        if case .named(let month) = month, year == nil {
            return date(nil, nil) { CivilDate(year: $0, month: month, day: day) }
        }
        return firstOfMonth(year, month).flatMap { CivilDate(year: $0.year, month: $0.month, day: day) }
    }

    /// The next (or last) month that has such a day.
    private func nearestDay(_ day: Int) -> CivilDate? {
        let first = CivilDate(today.year, today.month, 1)
        let months = context.preference == .future ? Array(0...2) : [0, -1, -2]
        return months.lazy.map { first.adding(months: $0) }
            .compactMap { CivilDate(year: $0.year, month: $0.month, day: day) }
            .first { context.preference == .future ? $0 >= today : $0 <= today }
    }

    /// The day in the year said, else the nearest one; leap days are looked for eight years far.
    private func date(
        _ year: DateExpression.Year?, _ occurrence: DateExpression.Occurrence?, in date: (Int) -> CivilDate?
    ) -> CivilDate? {
        if let year { return date(number(year)) }
        func days(_ years: ClosedRange<Int>, by step: Int = 1) -> [CivilDate] {
            years.compactMap { date(today.year + $0 * step) }
        }
        switch occurrence ?? (context.preference == .future ? nil : .last) {
        case .last?: return days(0...9, by: -1).first { $0 < today }
        case .next?: return days(-1...9).first { $0 > today }
        case nil: return days(-1...9).first { $0 >= today }
        }
    }
}
