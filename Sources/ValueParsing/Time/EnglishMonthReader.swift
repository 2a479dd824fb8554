/// "November", "Nov 21, 2026", "21st of November", "the 3rd of next month".
enum EnglishMonthReader {
    typealias Reading = EnglishDateReader.Reading

    static func read(_ text: ReadableText, at place: Int, isNamed: Bool = false) -> Reading? {
        guard text.isWordStart(place) else { return nil }
        if text.starts(with: "the ", at: place) { return readDayFirst(text, at: place + 4) }
        guard let (month, end) = EnglishDateNames.months.match(text, at: place) else {
            return text[place].isLetter ? readDayFirst(text, at: place) : nil
        }
        let next = text.skippingSpaces(end)
        let dayStart = text.starts(with: "the ", at: next) ? next + 4 : next
        if let (day, dayEnd) = day(text, at: dayStart) {
            var yearStart = text.skippingSpaces(dayEnd)
            if text[yearStart] == Code.comma { yearStart = text.skippingSpaces(yearStart + 1) }
            guard let (year, yearEnd) = year(text, at: yearStart) else {
                return (.dayOfMonth(nil, .named(month), day), dayEnd)
            }
            return (.dayOfMonth(year, .named(month), day), yearEnd)
        }
        let yearStart = text[next] == Code.comma ? text.skippingSpaces(next + 1) : next
        if let (year, yearEnd) = year(text, at: text.starts(with: "of ", at: yearStart) ? yearStart + 3 : yearStart) {
            return (.month(year, .named(month)), yearEnd)
        }
        guard
            isNamed || !EnglishDateNames.isDoubtful(text, place..<end)
                || EnglishDateNames.isPreceded(
                    text, at: place, by: ["in", "since", "by", "until", "of", "before", "after", "for"])
        else { return nil }
        return (.month(nil, .named(month)), end)
    }

    /// "next March" is the coming one, "this March" this year's, "last March" the one before today.
    static func directed(_ month: Int, _ direction: Int) -> DateExpression {
        direction == 0
            ? .month(.relative(0), .named(month))
            : direction > 0
                ? .month(nil, .named(month))
                : .month(.relative(-1), .named(month))
    }

    /// "21 Nov", "3rd of next month", "the 21st".
    static func readDayFirst(_ text: ReadableText, at place: Int) -> Reading? {
        guard let (day, dayEnd) = day(text, at: place) else { return nil }
        var next = text.skippingSpaces(dayEnd)
        if text[next] == Code.hyphen { next += 1 }
        let hasOf = text.starts(with: "of ", at: next)
        if hasOf { next += 3 }
        if let (month, monthEnd) = EnglishDateNames.months.match(text, at: next) {
            var yearStart = text.skippingSpaces(monthEnd)
            if text[yearStart] == Code.comma || text[yearStart] == Code.hyphen {
                yearStart = text.skippingSpaces(yearStart + 1)
            }
            let isDoubtful = EnglishDateNames.isDoubtful(text, next..<monthEnd) && !hasOf && next == dayEnd
            guard !isDoubtful, let (year, yearEnd) = year(text, at: yearStart) else {
                return isDoubtful ? nil : (.dayOfMonth(nil, .named(month), day), monthEnd)
            }
            return (.dayOfMonth(year, .named(month), day), yearEnd)
        }
        let cycleStart = text.starts(with: "the ", at: next) ? next + 4 : next
        if hasOf, let (direction, end) = EnglishDateNames.directions.match(text, at: cycleStart),
            case let cycle = text.skippingSpaces(end), text.starts(with: "month", at: cycle)
        {
            return (.dayOfMonth(nil, .relative(direction), day), cycle + 5)
        }
        if hasOf, text.starts(with: "month", at: cycleStart), text.isWordEnd(cycleStart + 5) {
            return (.dayOfMonth(nil, .relative(0), day), cycleStart + 5)
        }
        // "on the 21st", "by the 3rd".
        guard text[dayEnd - 1].isLetter, text[place].isDigit,
            EnglishDateNames.isPreceded(
                text, at: place, by: ["on the", "by the", "before the", "until the", "after the", "since the"])
        else { return nil }
        return (.dayOfMonth(nil, nil, day), dayEnd)
    }

    /// 21, "21st" or "twenty-first".
    static func day(_ text: ReadableText, at place: Int) -> (day: Int, end: Int)? {
        if let (ordinal, end) = OrdinalReader.readEnglish(text, at: place), ordinal <= 31 { return (ordinal, end) }
        guard text[place].isDigit, text.isWordStart(place) else { return nil }
        let end = text.digitsEnd(place, limit: 3)
        let day = text.integer(place..<end)
        guard end - place <= 2, (1...31).contains(day), !text[end].isWordCode, text[end] != Code.colon,
            text[end] != "%",
            !((text[end] == Code.point || text[end] == Code.comma) && text[end + 1].isDigit)
        else { return nil }
        return (day, end)
    }

    /// A year of four digits.
    static func year(_ text: ReadableText, at place: Int) -> (year: DateExpression.Year, end: Int)? {
        let end = text.digitsEnd(place, limit: 5)
        guard end - place == 4, case let year = text.integer(place..<end), (1900..<2200).contains(year),
            text.isWordStart(place), !text[end].isWordCode, text[end] != Code.colon
        else { return nil }
        return (.absolute(year), end)
    }
}
