/// 2026-11-21, 2026/11/21, 2026.11.21, 11/21/2026, 11/21, 21.11.2026.
enum NumericDateReader {
    static func read(_ text: ReadableText, at place: Int) -> (date: DateExpression, end: Int)? {
        guard text[place].isDigit, !text[place - 1].isWordCode,
            !["-", "/", "."].contains(where: { text[place - 1] == $0 && text[place - 2].isDigit })
        else { return nil }
        let firstEnd = text.digitsEnd(place, limit: 5)
        let separator = text[firstEnd]
        guard separator == "-" || separator == "/" || separator == "." else { return nil }
        let secondEnd = text.digitsEnd(firstEnd + 1, limit: 3)
        guard secondEnd > firstEnd + 1, secondEnd - firstEnd <= 3 else { return nil }
        let first = text.integer(place..<firstEnd)
        let second = text.integer(firstEnd + 1..<secondEnd)
        guard text[secondEnd] == separator, text[secondEnd + 1].isDigit else {
            return readMonthDay(text, place, first, second, separator, end: secondEnd)
        }
        let thirdEnd = text.digitsEnd(secondEnd + 1, limit: 5)
        let third = text.integer(secondEnd + 1..<thirdEnd)
        guard !text[thirdEnd].isDigit, !(text[thirdEnd] == separator && text[thirdEnd + 1].isDigit),
            !isName(text, thirdEnd)
        else { return nil }
        switch (firstEnd - place, thirdEnd - secondEnd - 1) {
        case (4, 1...2): return day(year: first, month: second, day: third, end: thirdEnd)
        case (1...2, 4):
            if separator == ".", let date = day(year: third, month: second, day: first, end: thirdEnd) { return date }
            return day(year: third, month: first, day: second, end: thirdEnd)
                ?? day(year: third, month: second, day: first, end: thirdEnd)
        case (2, 2) where separator == "/":
            return day(year: 2000 + third, month: first, day: second, end: thirdEnd)
        default: return nil
        }
    }

    private static func isName(_ text: ReadableText, _ end: Int) -> Bool {
        text[end].isLetter && !(text[end] == "t" && text[end + 1].isDigit)
    }

    private static func day(year: Int, month: Int, day: Int, end: Int) -> (date: DateExpression, end: Int)? {
        guard (1900..<2200).contains(year), CivilDate(year: year, month: month, day: day) != nil else { return nil }
        return (.dayOfMonth(.absolute(year), .named(month), day), end)
    }

    /// 11/21; what may be a fraction stays one, unless a word or a time of day marks it as a date.
    private static func readMonthDay(
        _ text: ReadableText, _ place: Int, _ first: Int, _ second: Int, _ separator: UInt32, end: Int
    ) -> (date: DateExpression, end: Int)? {
        guard !text[end].isWordCode, text[end] != "%" else { return nil }
        if separator != ".", (1900..<2200).contains(first), (1...12).contains(second), end - place <= 7,
            end - place >= 6
        {
            return (.month(.absolute(first), .named(second)), end)
        }
        guard separator == "/", first <= 31 else { return nil }
        let isMonthFirst = (1...12).contains(first)
        let (month, day) = isMonthFirst && second <= 31 ? (first, second) : (second, first)
        guard CivilDate(year: 2024, month: month, day: day) != nil else { return nil }
        let isFraction = first < second && second <= 10 && !isMarked(text, place, end)
        return isFraction ? nil : (.dayOfMonth(nil, .named(month), day), end)
    }

    private static func isMarked(_ text: ReadableText, _ place: Int, _ end: Int) -> Bool {
        if EnglishDateNames.isPreceded(text, at: place, by: ["on", "by", "before", "after", "since", "until", "date"]) {
            return true
        }
        let next = text.skippingSpaces(end)
        return DigitalClockReader.read(text, at: next).map { $0.clock.grain != .hour } ?? false
            || ["之前", "之后", "以前", "以后", "上午", "下午", "晚上", "早上", "号"].contains { text.starts(with: $0, at: next) }
    }
}
