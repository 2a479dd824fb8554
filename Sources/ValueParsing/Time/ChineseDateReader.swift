/// 后天, 上周五, 下个月3号, 明年春节, 2026年11月21日, 月底, 农历八月十五.
enum ChineseDateReader {
    typealias Reading = (date: DateExpression, end: Int)

    static let days = Lexicon<Int>(phrases: [
        ("今天|今日|今儿|当天|今", 0), ("明天|明日|明儿|明", 1), ("后天|后日", 2), ("大后天", 3), ("昨天|昨日|昨儿|昨", -1),
        ("前天|前日|前", -2), ("大前天", -3),
    ])

    static func read(_ text: ReadableText, at place: Int) -> Reading? {
        let reading =
            readDay(text, at: place) ?? ChineseWeekReader.read(text, at: place) ?? readYear(text, at: place)
            ?? ChineseMonthReader.read(text, at: place, year: nil) ?? readHoliday(text, at: place, year: nil)
            ?? ChineseLunarReader.read(text, at: place, year: nil) ?? readBareDay(text, at: place)
        guard let reading, reading.date.isDay else { return reading }
        return (reading.date, ChineseWeekReader.endOfRepeatedWeekday(text, at: reading.end))
    }

    private static func readDay(_ text: ReadableText, at place: Int) -> Reading? {
        guard let (days, end) = days.match(text, at: place) else { return nil }
        // 今, 明, 昨 and 前 alone are said with a part of the day only: 今晚, 明早.
        if end == place + 1 {
            guard text[end] == "晚" || (text[end] == "早" || text[end] == "晨") && days > -2 else { return nil }
        }
        return (.day(days), end)
    }

    private static let relativeYears = Lexicon<Int>(phrases: [
        ("今年|本年|本年度|今年度", 0), ("明年", 1), ("后年", 2), ("去年", -1), ("前年", -2), ("大前年", -3),
    ])

    private static func readYear(_ text: ReadableText, at place: Int) -> Reading? {
        if let (part, end) = ChineseMonthReader.yearParts.match(text, at: place) {
            return (.yearPart(.relative(0), part), end)
        }
        let year: DateExpression.Year
        var end: Int
        var isShort = false
        if let (years, yearEnd) = relativeYears.match(text, at: place) {
            (year, end) = (.relative(years), yearEnd)
        } else if let numeral = NumeralReader.readInteger(text, at: place), text[numeral.end] == "年",
            numeral.digits == 4 || numeral.digits == 2, let number = numeral.integer,
            numeral.digits == 2 || (1900..<2200).contains(number)
        {
            isShort = numeral.digits == 2
            (year, end) = (.absolute(isShort ? 2000 + number : number), numeral.end + 1)
            if text[end] == "度" { end += 1 }
        } else {
            return nil
        }
        var next = text.skippingSpaces(end)
        if text[next] == "的" || text[next] == "," { next += 1 }
        if let reading = ChineseMonthReader.read(text, at: next, year: year)
            ?? readHoliday(text, at: next, year: year) ?? ChineseLunarReader.read(text, at: next, year: year)
        {
            return reading
        }
        if let (part, partEnd) = ChineseMonthReader.shortYearParts.match(text, at: end) {
            return (.yearPart(year, part), partEnd)
        }
        // 26年 may be a duration, and 明年 a year.
        return isShort ? nil : (.year(year), end)
    }

    static func readHoliday(_ text: ReadableText, at place: Int, year: DateExpression.Year?) -> Reading? {
        if let (period, end) = HolidayNames.periods.match(text, at: place) {
            return (.holidayPeriod(period.holiday, year, days: period.days), end)
        }
        guard text[place].isHan || text[place].isDigit, let (holiday, end) = HolidayNames.names.match(text, at: place),
            ChineseNumeralSign(text[place - 1]) == nil, !isNumber(text, place, end)
        else { return nil }
        return (.holiday(holiday, year, nil), end)
    }

    /// 五一 in 五一百 and 618 in a longer number.
    private static func isNumber(_ text: ReadableText, _ place: Int, _ end: Int) -> Bool {
        let last = text[end - 1]
        guard ChineseNumeralSign(last) != nil || last.isDigit else { return false }
        return ChineseNumeralSign(text[end]) != nil || text[end].isDigit
            || ["个", "件", "号", "块", "元", "折"].contains { text[end] == $0 } && ChineseNumeralSign(text[place]) != nil
    }

    /// 3号 without a month; 3号楼 and 3号线 are places.
    private static func readBareDay(_ text: ReadableText, at place: Int) -> Reading? {
        guard let day = ChineseMonthReader.day(text, at: place, needsMark: true), text[day.end - 1] == "号",
            !text[place - 1].isWordCode, ChineseNumeralSign(text[place - 1]) == nil,
            !["路", "街", "巷", "弄", "道", "第", "-", ".", "/"].contains(where: { text[place - 1] == $0 })
        else { return nil }
        let next = text[day.end]
        let isPlace = [
            "楼", "店", "线", "门", "桌", "仓", "库", "厅", "窗", "口", "柜", "台", "机", "房", "间", "铺", "码", "院", "馆", "出", "路",
            "字",
            "球", "人", "车", "位", "大", "院", "室", "栋", "商", "客", "色", "款", "电", "床", "包", "箱", "选", "技", "种", "粉", "键",
        ].contains { next == $0 }
        return isPlace ? nil : (.dayOfMonth(nil, nil, day.number), day.end)
    }
}
