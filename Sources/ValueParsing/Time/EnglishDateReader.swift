/// "tomorrow", "last Friday", "Friday next week", "end of month", "next Thanksgiving", "21 Nov 2026".
enum EnglishDateReader {
    typealias Reading = (date: DateExpression, end: Int)

    static func read(_ text: ReadableText, at place: Int) -> Reading? {
        if text[place].isDigit { return EnglishMonthReader.readDayFirst(text, at: place) }
        guard text[place].isLetter, text.isWordStart(place) else { return nil }
        if let (days, end) = EnglishDateNames.days.match(text, at: place) { return (.day(days), end) }
        return readPart(text, at: place) ?? readHoliday(text, at: place) ?? readDirected(text, at: place)
            ?? readWeekday(text, at: place) ?? EnglishMonthReader.read(text, at: place)
            ?? readWeekend(text, at: place)
    }

    private static func readWeekday(_ text: ReadableText, at place: Int) -> Reading? {
        guard let (weekday, end) = weekdayName(text, at: place) else { return nil }
        var next = text.skippingSpaces(end)
        // "Friday, November 27": the date says it all.
        var dateStart = next
        if text[dateStart] == Code.comma { dateStart = text.skippingSpaces(dateStart + 1) }
        if text.starts(with: "the ", at: dateStart) { dateStart += 4 }
        if let date = EnglishMonthReader.read(text, at: dateStart)
            ?? EnglishMonthReader.readDayFirst(text, at: dateStart),
            date.date.isDay
        {
            return date
        }
        if text.starts(with: "of ", at: next) { next += 3 }
        if let (direction, directionEnd) = EnglishDateNames.directions.match(text, at: next),
            case let cycle = text.skippingSpaces(directionEnd), text.starts(with: "week", at: cycle),
            text.isWordEnd(cycle + 4)
        {
            return (.weekday(weekday, .inWeek(direction)), cycle + 4)
        }
        return (.weekday(weekday, .nearest), end)
    }

    private static func weekdayName(_ text: ReadableText, at place: Int) -> (meaning: Int, end: Int)? {
        if let name = EnglishDateNames.weekdays.match(text, at: place) { return name }
        guard let (weekday, end) = EnglishDateNames.shortWeekdays.match(text, at: place) else { return nil }
        let isCapital = text.cased[place] != text[place]
        let isAsked = EnglishDateNames.isPreceded(
            text, at: place, by: ["on", "by", "next", "last", "this", "until", "from"])
        let isDated =
            text[end] == Code.comma || text[end] == Code.hyphen
            || EnglishMonthReader.read(text, at: text.skippingSpaces(end)) != nil
        return isCapital && (isAsked || isDated) || isAsked ? (weekday, end) : nil
    }

    private static func readDirected(_ text: ReadableText, at place: Int) -> Reading? {
        guard let (direction, directionEnd) = EnglishDateNames.directions.match(text, at: place) else { return nil }
        let next = text.skippingSpaces(directionEnd)
        if let (grain, end) = EnglishDateNames.cycles.match(text, at: next) { return (cycle(grain, direction), end) }
        if text.starts(with: "weekend", at: next), text.isWordEnd(next + 7) { return (.weekend(direction), next + 7) }
        if let (weekday, end) = EnglishDateNames.weekdays.match(text, at: next)
            ?? EnglishDateNames.shortWeekdays.match(text, at: next)
        {
            return (.weekday(weekday, direction < 0 ? .last : .next), end)
        }
        if let (holiday, end) = HolidayNames.names.match(text, at: next) {
            return (.holiday(holiday, direction == 0 ? .relative(0) : nil, direction < 0 ? .last : .next), end)
        }
        guard let (month, end) = EnglishDateNames.months.match(text, at: next) else { return nil }
        return (EnglishMonthReader.directed(month, direction), end)
    }

    private static func cycle(_ grain: Grain, _ direction: Int) -> DateExpression {
        switch grain {
        case .month: .month(nil, .relative(direction))
        case .quarter: .relativeQuarter(direction)
        case .year: .year(.relative(direction))
        default: .week(direction)
        }
    }

    private static func readHoliday(_ text: ReadableText, at place: Int) -> Reading? {
        if let (period, end) = HolidayNames.periods.match(text, at: place) {
            return (.holidayPeriod(period.holiday, nil, days: period.days), end)
        }
        guard let (holiday, end) = HolidayNames.names.match(text, at: place) else { return nil }
        let next = text.skippingSpaces(end)
        let yearStart = text.starts(with: "of ", at: next) ? next + 3 : next
        guard let (year, yearEnd) = EnglishMonthReader.year(text, at: yearStart) else {
            return (.holiday(holiday, nil, nil), end)
        }
        return (.holiday(holiday, year, nil), yearEnd)
    }

    /// "end of next month", "mid November", "the beginning of the year".
    private static func readPart(_ text: ReadableText, at place: Int) -> Reading? {
        guard let (part, partEnd) = EnglishDateNames.parts.match(text, at: place) else { return nil }
        var next = text.skippingSpaces(partEnd)
        if text[next] == Code.hyphen { next += 1 }
        if let (direction, end) = EnglishDateNames.directions.match(text, at: next) {
            guard let (grain, cycleEnd) = EnglishDateNames.cycles.match(text, at: text.skippingSpaces(end)) else {
                return nil
            }
            return self.part(part, of: grain, direction).map { ($0, cycleEnd) }
        }
        if text.starts(with: "the ", at: next) { next += 4 }
        if let (grain, end) = EnglishDateNames.cycles.match(text, at: next) {
            return self.part(part, of: grain, 0).map { ($0, end) }
        }
        guard case (.month(let year, let month), let end)? = EnglishMonthReader.read(text, at: next, isNamed: true)
        else { return nil }
        return (.monthPart(year, month, part), end)
    }

    private static func part(_ part: DateExpression.Part, of grain: Grain, _ direction: Int) -> DateExpression? {
        switch grain {
        case .month: .monthPart(nil, .relative(direction), part)
        case .year: .yearPart(.relative(direction), part)
        default: nil
        }
    }

    private static func readWeekend(_ text: ReadableText, at place: Int) -> Reading? {
        let start = text.starts(with: "the weekend", at: place) ? place + 4 : place
        guard text.starts(with: "weekend", at: start), text.isWordEnd(start + 7) else { return nil }
        return (.weekend(nil), start + 7)
    }
}
