/// 11月, 11月21日, 下个月3号, 月底, 三月中旬, 第三季度.
enum ChineseMonthReader {
    private static let relativeMonths = Lexicon<Int>(phrases: [
        ("上上个月|上上月", -2), ("上个月|上月", -1), ("这个月|本月|这月|当月", 0), ("下个月|下月", 1), ("下下个月|下下月", 2),
    ])
    private static let monthParts = Lexicon<DateExpression.Part>(phrases: [
        ("初|上旬", .beginning), ("中旬|中", .middle), ("底|末|下旬", .end),
    ])
    static let yearParts = Lexicon<DateExpression.Part>(phrases: [("年初", .beginning), ("年中", .middle), ("年底|年末", .end)])
    static let shortYearParts = Lexicon<DateExpression.Part>(phrases: [
        ("年初|初", .beginning), ("年中", .middle), ("年底|年末|底|末", .end),
    ])
    private static let bareParts = Lexicon<DateExpression.Part>(phrases: [
        ("月初", .beginning), ("月中", .middle), ("月底|月末", .end),
    ])
    private static let quarters = Lexicon<Int>(phrases: [("上个季度|上季度", -1), ("这个季度|本季度", 0), ("下个季度|下季度", 1)])

    static func read(_ text: ReadableText, at place: Int, year: DateExpression.Year?) -> ChineseDateReader.Reading? {
        if let (months, end) = relativeMonths.match(text, at: place), year == nil {
            return withDay(text, nil, .relative(months), end)
        }
        if year == nil, let (part, end) = bareParts.match(text, at: place), !text[place - 1].isDigit,
            ChineseNumeralSign(text[place - 1]) == nil, text[place - 1] != "个", text[place - 1] != "年", text[end] != "饼"
        {
            return (.monthPart(nil, .relative(0), part), end)
        }
        if let quarter = readQuarter(text, at: place, year: year) { return quarter }
        guard let numeral = NumeralReader.readInteger(text, at: place, digits: 2), let month = numeral.integer,
            (1...12).contains(month), NumberBoundary.mayStart(text, at: place) || text[place - 1] == "年"
        else { return nil }
        let mark = text.skippingSpaces(numeral.end)
        guard text[mark] == "月", text[mark + 1] != "饼", !text.starts(with: "月份前", at: mark) else { return nil }
        return withDay(text, year, .named(month), mark + (text[mark + 1] == "份" ? 2 : 1))
    }

    private static func withDay(
        _ text: ReadableText, _ year: DateExpression.Year?, _ month: DateExpression.Month, _ end: Int
    ) -> ChineseDateReader.Reading {
        var next = text.skippingSpaces(end)
        if text[next] == "的" { next += 1 }
        if let day = day(text, at: next, needsMark: false) { return (.dayOfMonth(year, month, day.number), day.end) }
        if let (part, partEnd) = monthParts.match(text, at: end), text[partEnd] != "次" {
            return (.monthPart(year, month, part), partEnd)
        }
        return (.month(year, month), end)
    }

    /// 21日, 21号, and after a month also 21 alone.
    static func day(_ text: ReadableText, at place: Int, needsMark: Bool) -> (number: Int, end: Int)? {
        guard let numeral = NumeralReader.readInteger(text, at: place, digits: 2), let day = numeral.integer,
            (1...31).contains(day)
        else { return nil }
        let mark = text.skippingSpaces(numeral.end)
        if text[mark] == "日" || text[mark] == "号" { return (day, mark + 1) }
        guard !needsMark, !text[numeral.end].isHan || text[numeral.end] == "到" || text[numeral.end] == "至",
            !text[numeral.end].isWordCode, text[numeral.end] != ":", text[numeral.end] != "%",
            numeral.script == .digits || numeral.value > 10
        else { return nil }
        return (day, numeral.end)
    }

    private static func readQuarter(
        _ text: ReadableText, at place: Int, year: DateExpression.Year?
    ) -> ChineseDateReader.Reading? {
        if year == nil, let (quarters, end) = quarters.match(text, at: place) {
            return (.relativeQuarter(quarters), end)
        }
        let start = text[place] == "第" ? place + 1 : place
        guard let numeral = NumeralReader.readInteger(text, at: start, digits: 1), let quarter = numeral.integer,
            (1...4).contains(quarter), text.starts(with: "季度", at: numeral.end)
        else { return nil }
        return (.quarter(year, quarter), numeral.end + 2)
    }
}
