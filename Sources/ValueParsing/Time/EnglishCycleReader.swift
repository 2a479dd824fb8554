/// "every Monday", "each month", "every 2 weeks", "every other day", "on Mondays", "on weekdays".
enum EnglishCycleReader {
    private static let openers = Lexicon<Void>([("every", ()), ("each", ())])
    private static let units = Lexicon<CalendarDuration>([
        ("day", CalendarDuration(days: 1)), ("week", CalendarDuration(weeks: 1)),
        ("month", CalendarDuration(months: 1)),
        ("year", CalendarDuration(years: 1)), ("hour", CalendarDuration(seconds: 3600)),
        ("minute", CalendarDuration(seconds: 60)), ("quarter", CalendarDuration(months: 3)),
    ])
    private static let parts = Lexicon<DayPart>([
        ("morning", .morning), ("afternoon", .afternoon), ("evening", .evening), ("night", .evening),
    ])

    static func read(_ text: ReadableText, at place: Int) -> RecurrenceReader.Cycle? {
        guard let (_, openerEnd) = openers.match(text, at: place) else { return readPlural(text, at: place) }
        let start = text.skippingSpaces(openerEnd)
        if text.starts(with: "other ", at: start) { return readOther(text, at: text.skippingSpaces(start + 6)) }
        if let (period, end) = units.match(text, at: start) { return RecurrenceReader.Cycle(period: period, end: end) }
        if let (part, end) = parts.match(text, at: start) {
            return RecurrenceReader.Cycle(period: CalendarDuration(days: 1), part: part, end: end)
        }
        if text.starts(with: "weekday", at: start), text.isWordEnd(start + 7) { return working(start + 7) }
        if let (weekday, end) = EnglishDateNames.weekdays.match(text, at: start) { return weekly([weekday], text, end) }
        if let (holiday, end) = HolidayNames.names.match(text, at: start) {
            return RecurrenceReader.Cycle(
                period: CalendarDuration(years: 1), date: .holiday(holiday, nil, nil), end: end)
        }
        guard let reading = DurationReader.read(text, at: start), !reading.isRange else { return nil }
        return RecurrenceReader.Cycle(period: reading.duration, end: reading.end)
    }

    private static func working(_ end: Int) -> RecurrenceReader.Cycle {
        RecurrenceReader.Cycle(period: CalendarDuration(weeks: 1), weekdays: [1, 2, 3, 4, 5], end: end)
    }

    /// "every other day" is every second one.
    private static func readOther(_ text: ReadableText, at place: Int) -> RecurrenceReader.Cycle? {
        if let (weekday, end) = EnglishDateNames.weekdays.match(text, at: place) {
            return RecurrenceReader.Cycle(
                period: CalendarDuration(weeks: 2), date: .weekday(weekday, .nearest), end: end)
        }
        guard let (unit, end) = units.match(text, at: place) else { return nil }
        let period = CalendarDuration(
            years: unit.years * 2, months: unit.months * 2, weeks: unit.weeks * 2, days: unit.days * 2,
            seconds: unit.seconds * 2)
        return RecurrenceReader.Cycle(period: period, end: end)
    }

    /// "Monday and Friday" behind "every" are two days a week.
    private static func weekly(_ weekdays: [Int], _ text: ReadableText, _ end: Int) -> RecurrenceReader.Cycle {
        var (weekdays, end) = (weekdays, end)
        while weekdays.count < 7 {
            var next = text.skippingSpaces(end)
            if text[next] == Code.comma { next = text.skippingSpaces(next + 1) }
            if text.starts(with: "and ", at: next) { next = text.skippingSpaces(next + 4) }
            guard next > text.skippingSpaces(end),
                let (weekday, weekdayEnd) = EnglishDateNames.weekdays.match(text, at: next)
            else { break }
            (weekdays, end) = (weekdays + [weekday], weekdayEnd)
        }
        return RecurrenceReader.Cycle(
            period: CalendarDuration(weeks: 1), date: .weekday(weekdays[0], .nearest),
            weekdays: weekdays.count > 1 ? weekdays : [], end: end)
    }

    private static func readPlural(_ text: ReadableText, at place: Int) -> RecurrenceReader.Cycle? {
        let start = text.starts(with: "on ", at: place) ? text.skippingSpaces(place + 3) : place
        if start > place, text.starts(with: "weekdays", at: start), text.isWordEnd(start + 8) {
            return working(start + 8)
        }
        guard let (weekday, end) = EnglishDateNames.weekdays.match(text, at: start), text[end - 1] == "s",
            text.starts(with: "days", at: end - 4)
        else { return nil }
        return weekly([weekday], text, end)
    }
}
