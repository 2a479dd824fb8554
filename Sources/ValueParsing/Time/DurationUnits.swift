/// Units of time and their names.
enum DurationUnits {
    enum Unit: Equatable, Sendable {
        case years(Int), months(Int), weeks(Int), days(Int), workingDays, seconds(Int)

        /// So many of the unit; halves are said in smaller ones, other fractions are rounded to them.
        func duration(_ amount: Double) -> CalendarDuration? {
            guard amount.isFinite, amount >= 0, amount < 1e6 else { return nil }
            let whole = Int(amount)
            let rest = amount - Double(whole)
            switch self {
            case .years(let factor):
                return CalendarDuration(years: whole * factor, months: Int((rest * 12 * Double(factor)).rounded()))
            case .months(let factor):
                return CalendarDuration(months: whole * factor, days: Int((rest * 30 * Double(factor)).rounded()))
            case .weeks(let factor):
                guard rest > 0 else { return CalendarDuration(weeks: whole * factor) }
                return Unit.days(7).duration(amount)
            case .days(let factor):
                let days = amount * Double(factor)
                return CalendarDuration(
                    days: Int(days), seconds: Int(((days - days.rounded(.down)) * 86_400).rounded()))
            case .workingDays:
                var duration = CalendarDuration(days: whole)
                duration.countsWorkingDays = true
                return duration
            case .seconds(let factor): return CalendarDuration(seconds: Int((amount * Double(factor)).rounded()))
            }
        }
    }

    private static let names = Lexicon<Unit>(phrases: [
        ("个季度|quarters", .months(3)), ("个月|months|month|mos", .months(1)), ("年|周年|years|year|yrs|yr", .years(1)),
        ("周|个星期|星期|个礼拜|礼拜|weeks|week|wks|wk", .weeks(1)), ("fortnight|fortnights", .weeks(2)),
        ("天|days|day", .days(1)), ("个工作日|工作日|business days|business day|working days|working day", .workingDays),
        ("小时|个小时|钟头|个钟头|个钟|hours|hour|hrs|hr|h", .seconds(3600)), ("刻钟", .seconds(900)),
        ("分钟|minutes|minute|mins|min", .seconds(60)), ("分", .seconds(60)),
        ("秒钟|秒|seconds|second|secs|sec", .seconds(1)), ("decades|decade", .years(10)),
    ])

    static func match(_ text: ReadableText, at place: Int, _ amount: Amount) -> (unit: Unit, end: Int)? {
        var start = text.skippingSpaces(place)
        if amount.lower.value == 0.5, amount.lower.script == .english {
            // "half an hour", "half of a day".
            if text.starts(with: "an ", at: start) { start += 3 }
            if text.starts(with: "a ", at: start) { start += 2 }
        }
        guard let (unit, end) = names.match(text, at: start), text[end - 1].isHan || !text[end].isWordCode,
            !isOtherWord(text, amount, start, end)
        else { return nil }
        return (unit, end)
    }

    private static func isOtherWord(_ text: ReadableText, _ amount: Amount, _ start: Int, _ end: Int) -> Bool {
        let next = text[end]
        switch text[end - 1] {
        case "年":
            // 2026年 and 二〇二六年 are years.
            return amount.lower.digits == 4 || ["级", "轻", "货", "纪", "代", "龄", "糕"].contains { next == $0 }
        case "分": return text[start] == "分" && !(next.isDigit || ChineseNumeralSign(next) != nil)
        case "周":
            return ["年", "边", "岁", "杰", "围", "一", "二", "三", "四", "五", "六", "日", "末"].contains { next == $0 }
                && next != "年"
        case "期", "拜": return ["一", "二", "三", "四", "五", "六", "日", "天"].contains { next == $0 } && text[start] != "个"
        case "天": return next == "猫" || next == "津"
        case "d": return next == Code.hyphen
        default: return text[end - 1].isLetter && next == Code.hyphen
        }
    }
}
