/// English names of days and months.
enum EnglishDateNames {
    static let days = Lexicon<Int>(phrases: [
        ("today|todays", 0), ("tomorrow|tmr|tmrw|tomorow|tommorow|tommorrow", 1),
        ("the day after tomorrow|day after tomorrow|overmorrow", 2), ("yesterday|yday", -1),
        ("the day before yesterday|day before yesterday", -2),
    ])

    static let weekdays = Lexicon<Int>(phrases: [
        ("monday|mondays|mon.", 1), ("tuesday|tuesdays|tues|tue|tues.|tue.", 2), ("wednesday|wednesdays|wed.", 3),
        ("thursday|thursdays|thurs|thur|thu|thurs.|thu.", 4), ("friday|fridays|fri|fri.", 5),
        ("saturday|saturdays|sat.", 6), ("sunday|sundays|sun.", 7),
    ])

    /// Short forms that are also words: read after "on", "next" and the like, or before a date.
    static let shortWeekdays = Lexicon<Int>([("mon", 1), ("wed", 3), ("sat", 6), ("sun", 7)])

    static let months = Lexicon<Int>(phrases: [
        ("january|jan|jan.", 1), ("february|feb|feb.", 2), ("march|mar|mar.", 3), ("april|apr|apr.", 4), ("may", 5),
        ("june|jun|jun.", 6), ("july|jul|jul.", 7), ("august|aug|aug.", 8), ("september|sept|sep|sept.|sep.", 9),
        ("october|oct|oct.", 10), ("november|nov|nov.", 11), ("december|dec|dec.", 12),
    ])

    static let directions = Lexicon<Int>(phrases: [
        ("last|past|previous", -1), ("this|current|this coming|coming", 0), ("next|the following|following", 1),
        ("the last|the past|the previous", -1), ("the current|the coming", 0), ("the next", 1),
    ])

    static let cycles = Lexicon<Grain>([
        ("week", .week), ("month", .month), ("quarter", .quarter), ("year", .year),
    ])

    static let parts = Lexicon<DateExpression.Part>(phrases: [
        ("the beginning of|beginning of|the start of|start of|early|early in", .beginning),
        ("the middle of|middle of|mid|mid-", .middle), ("the end of|end of|late|late in", .end),
    ])

    /// True for names that are also verbs, or too short to trust.
    static func isDoubtful(_ text: ReadableText, _ range: Range<Int>) -> Bool {
        text.starts(with: "may", at: range.lowerBound) || text.starts(with: "mar", at: range.lowerBound)
    }

    /// True when one of the words stands directly before `place`.
    static func isPreceded(_ text: ReadableText, at place: Int, by words: [String]) -> Bool {
        words.contains { word in
            let start = place - word.count - 1
            return start >= 0 && text[place - 1] == Code.space && text.starts(with: word, at: start)
                && text.isWordStart(start)
        }
    }
}
