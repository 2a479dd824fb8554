/// 农历八月十五, 正月初一, 腊月二十三, 闰六月初三.
enum ChineseLunarReader {
    private static let marks = Lexicon<Void>([("农历", ()), ("阴历", ()), ("旧历", ())])
    private static let months = Lexicon<Int>([("正月", 1), ("冬月", 11), ("腊月", 12)])

    static func read(_ text: ReadableText, at place: Int, year: DateExpression.Year?) -> ChineseDateReader.Reading? {
        var start = place
        var year = year
        let isMarked = marks.match(text, at: place) != nil
        if isMarked { start = place + 2 }
        if isMarked, year == nil, let numeral = NumeralReader.readInteger(text, at: start), numeral.digits == 4,
            text[numeral.end] == "年"
        {
            (year, start) = (.absolute(Int(numeral.value)), numeral.end + 1)
        }
        let isLeap = text[start] == "闰"
        if isLeap { start += 1 }
        guard let (month, monthEnd, isLunar) = month(text, at: start),
            isMarked || isLunar || isLeap || isFirst(text, monthEnd),
            let (day, end) = day(text, at: monthEnd)
        else { return nil }
        return (.lunar(year, month: month, day: day, isLeap: isLeap), end)
    }

    private static func month(_ text: ReadableText, at place: Int) -> (month: Int, end: Int, isLunar: Bool)? {
        if let (month, end) = months.match(text, at: place) { return (month, end, true) }
        guard let numeral = ChineseNumerals.readInteger(text, at: place), let month = numeral.integer,
            (1...12).contains(month), text[numeral.end] == "月"
        else { return nil }
        return (month, numeral.end + 1, false)
    }

    /// Days of the first ten, 初一 to 初十, are lunar without further mark.
    private static func isFirst(_ text: ReadableText, _ place: Int) -> Bool { text[place] == "初" }

    private static func day(_ text: ReadableText, at place: Int) -> (day: Int, end: Int)? {
        let start = isFirst(text, place) ? place + 1 : place
        guard let numeral = NumeralReader.readInteger(text, at: start, digits: 2), let day = numeral.integer,
            (1...30).contains(day), start == place || day <= 10
        else { return nil }
        return (day, text[numeral.end] == "日" ? numeral.end + 1 : numeral.end)
    }
}
