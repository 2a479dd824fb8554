/// 周五, 上周五, 下下星期三, 本周末, 礼拜天.
enum ChineseWeekReader {
    private static let weeks = Lexicon<Int>(phrases: [
        ("上上个|上上", -2), ("上个|上", -1), ("这个|这|本", 0), ("下个|下", 1), ("下下个|下下", 2),
    ])
    private static let names = Lexicon<Void>([("周", ()), ("星期", ()), ("礼拜", ())])

    static func read(_ text: ReadableText, at place: Int) -> ChineseDateReader.Reading? {
        guard let (weeks, weeksEnd) = weeks.match(text, at: place) else {
            guard let (_, end) = names.match(text, at: place), !isPartOfWord(text, at: place) else { return nil }
            if text[end] == "末" { return (.weekend(nil), end + 1) }
            return weekday(text, at: end).map { (.weekday($0, .nearest), end + 1) }
        }
        guard let (_, end) = names.match(text, at: weeksEnd) else { return nil }
        if text[end] == "末" { return (.weekend(weeks), end + 1) }
        guard let weekday = weekday(text, at: end) else {
            return text[end] == "年" || text[end] == "边" ? nil : (.week(weeks), end)
        }
        return (.weekday(weekday, .inWeek(weeks)), end + 1)
    }

    /// 1 for Monday to 7 for Sunday, of the character behind 周 or 星期.
    static func weekday(_ text: ReadableText, at place: Int) -> Int? {
        switch text[place] {
        case "一", "1": number(1, text, place)
        case "二", "2": number(2, text, place)
        case "三", "3": number(3, text, place)
        case "四", "4": number(4, text, place)
        case "五", "5": number(5, text, place)
        case "六", "6": number(6, text, place)
        case "日", "天", "7": number(7, text, place)
        default: nil
        }
    }

    private static func number(_ weekday: Int, _ text: ReadableText, _ place: Int) -> Int? {
        text[place].isDigit && text[place + 1].isDigit || text[place + 1] == "十" || text[place + 1] == "百"
            ? nil : weekday
    }

    /// 一周, 两周 and 每周 are other things.
    private static func isPartOfWord(_ text: ReadableText, at place: Int) -> Bool {
        let previous = text[place - 1]
        return previous == "每" || previous.isDigit || ChineseNumeralSign(previous) != nil
    }

    /// The end of a weekday that repeats a date: 11月27日(周五).
    static func endOfRepeatedWeekday(_ text: ReadableText, at end: Int) -> Int {
        let isBracketed = text[end] == "("
        let start = isBracketed ? end + 1 : end
        guard let (_, nameEnd) = names.match(text, at: start), weekday(text, at: nameEnd) != nil else { return end }
        if isBracketed { return text[nameEnd + 1] == ")" ? nameEnd + 2 : end }
        return nameEnd + 1
    }
}
