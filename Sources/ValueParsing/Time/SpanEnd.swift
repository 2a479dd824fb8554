/// The second end of a span, which takes over what it does not say itself from the first.
struct SpanEnd {
    var first: TimePhrase
    var second: TimePhrase
    let context: ParsingContext

    /// The 25 of "Nov 21 to 25" and of 11月21-25日, or the 5 of "3pm to 5".
    static func read(_ text: ReadableText, at place: Int, after first: TimePhrase) -> TimePhrase? {
        if let clock = first.clock, clock.isExact || first.part != nil,
            let (hour, end) = EnglishClockReader.read(text, at: place)
        {
            return TimePhrase(clock: hour, end: end)
        }
        guard case .dayOfMonth(let year, let month?, _)? = first.date, first.clock == nil,
            let (day, end) = ChineseMonthReader.day(text, at: place, needsMark: true)
                ?? EnglishMonthReader.day(text, at: place)
        else { return nil }
        return TimePhrase(date: .dayOfMonth(year, month, day), end: end)
    }

    var span: TimeSpan? {
        guard let (first, second) = completed else { return nil }
        let resolver = TimeResolver(context: context)
        guard let start = bounds(resolver.resolve(first))?.start, var end = bounds(resolver.resolve(second))?.end else {
            return nil
        }
        if end.civil < start.civil, let later = postponed(end, after: start, second) { end = later }
        // A span that would end before it begins is two values.
        guard end.civil >= start.civil else { return nil }
        return TimeSpan(start: start, end: end)
    }

    /// Both phrases with what each took over from the other; nil where they do not belong together.
    private var completed: (first: TimePhrase, second: TimePhrase)? {
        var (first, second) = (first, second)
        if let clock = first.clock, let other = second.clock {
            guard first.standsAlone || second.standsAlone else { return nil }
            second.date = second.date ?? first.date
            if first.date == nil, second.date != nil, self.second.date != nil { first.date = second.date }
            if second.part == nil, let part = first.part, !other.isExact {
                second.part = other.hour < clock.hour ? nil : part
            }
            if second.part != nil, first.part == nil, !clock.isExact, self.first.date == nil {
                first.part = second.part
            }
            if first.part == nil, second.part == nil { align(&first, &second) }
            return (first, second)
        }
        guard first.clock == nil, second.clock == nil, let date = first.date, let other = second.date else {
            return nil
        }
        if case .dayOfMonth(let year, let month?, _) = date, case .dayOfMonth(nil, nil, let day) = other {
            second.date = .dayOfMonth(year, month, day)
        }
        if case .weekday(_, .inWeek(let week)) = date, case .weekday(let weekday, .nearest) = other {
            second.date = .weekday(weekday, .inWeek(week))
        }
        if case .dayOfMonth(let year?, _, _) = date, case .dayOfMonth(nil, let month?, let day) = other {
            second.date = .dayOfMonth(year, month, day)
        }
        return (first, second)
    }

    /// "3 to 5pm": the half of the day that the one hour names is the other's too.
    private func align(_ first: inout TimePhrase, _ second: inout TimePhrase) {
        guard let start = first.clock, let end = second.clock else { return }
        if end.isExact, !start.isExact, end.hour >= 12 {
            let later = start.inOtherHalf
            first.clock = later.secondOfDay < end.secondOfDay && start.hour < 12 ? later : start
            first.clock?.isExact = true
        } else if start.isExact, !end.isExact {
            second.clock = end.secondOfDay <= start.secondOfDay && end.hour < 12 ? end.inOtherHalf : end
            second.clock?.isExact = true
        } else if end.isExact, !start.isExact {
            first.clock?.isExact = true
        }
    }

    private func bounds(_ value: Value?) -> (start: Moment, end: Moment)? {
        switch value {
        case .time(let moment)?: return (moment, moment)
        case .interval(let span)?:
            guard let start = span.start, let end = span.end else { return nil }
            return (start, end)
        default: return nil
        }
    }

    /// The end a half day, a day, a week or a year later, where that makes it follow the start.
    private func postponed(_ end: Moment, after start: Moment, _ second: TimePhrase) -> Moment? {
        let time: CivilTime
        if let clock = second.clock {
            let half = end.civil.adding(seconds: 43_200)
            time =
                !clock.isExact && second.part == nil && half >= start.civil
                ? half : CivilTime(end.civil.date.adding(days: 1), secondOfDay: end.civil.secondOfDay)
        } else {
            switch second.date {
            case .weekday?: time = CivilTime(end.civil.date.adding(days: 7))
            case .dayOfMonth(nil, .named?, _)?, .month(nil, .named)?, .holiday(_, nil, nil)?:
                time = CivilTime(end.civil.date.adding(months: 12))
            default: return nil
            }
        }
        return Moment(time, grain: end.grain, zone: context.zone)
    }
}
