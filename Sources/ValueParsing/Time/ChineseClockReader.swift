/// 三点半, 3点一刻, 15时30分, 差五分三点, 三点二十.
enum ChineseClockReader {
    static func read(_ text: ReadableText, at place: Int) -> (clock: ClockTime, end: Int)? {
        if text[place] == "差" { return readMinutesTo(text, at: place) }
        if text.starts(with: "零点", at: place) || text.starts(with: "午夜", at: place) {
            return ClockTime(hour: 0).map { ($0, place + 2) }
        }
        guard let hour = NumeralReader.readInteger(text, at: place, digits: 2), let number = hour.integer,
            number <= 24, var clock = ClockTime(hour: number)
        else { return nil }
        let mark = text.skippingSpaces(hour.end)
        switch text[mark] {
        case "点": break
        case "时": guard text[mark + 1] != "间", text[mark + 1] != "候", hour.script == .digits else { return nil }
        default: return nil
        }
        clock.standsAlone = standsAlone(text, hour, after: mark + 1)
        // 时 is written, and counts to 24.
        if text[mark] == "时" { clock.isExact = true }
        return withMinutes(text, clock, from: mark + 1)
    }

    private static func withMinutes(
        _ text: ReadableText, _ hour: ClockTime, from place: Int
    ) -> (clock: ClockTime, end: Int)? {
        var clock = hour
        switch text[place] {
        case "半": (clock.minute, clock.standsAlone) = (30, true)
        case "整":
            (clock.grain, clock.standsAlone) = (.minute, true)
            return (clock, place + 1)
        case "钟":
            clock.standsAlone = true
            return (clock, place + 1)
        default: return withSaidMinutes(text, clock, from: place)
        }
        clock.grain = .minute
        return (clock, place + 1)
    }

    private static func withSaidMinutes(
        _ text: ReadableText, _ hour: ClockTime, from place: Int
    ) -> (clock: ClockTime, end: Int)? {
        var clock = hour
        var start = place
        if text[start] == "过" { start += 1 }
        let hasZero = text[start] == "零"
        guard let minutes = NumeralReader.readInteger(text, at: hasZero ? start + 1 : start, digits: 2),
            let minute = minutes.integer, minute < 60
        else { return (clock, place) }
        clock.grain = .minute
        if text[minutes.end] == "刻", minute == 1 || minute == 3 {
            (clock.minute, clock.standsAlone) = (minute * 15, true)
            return (clock, minutes.end + 1)
        }
        let saysMinutes = text[minutes.end] == "分" && text[minutes.end + 1] != "钟" && text[minutes.end + 1] != "之"
        // 三点五 is 3.5; 三点二十 and 三点零五 are times, 三点三件 is none.
        guard saysMinutes || hasZero || minute >= 10, !(!saysMinutes && isCounted(text, at: minutes.end)) else {
            return (hour, place)
        }
        (clock.minute, clock.standsAlone) = (minute, true)
        guard saysMinutes else { return (clock, minutes.end) }
        return withSeconds(text, clock, from: minutes.end + 1)
    }

    private static func withSeconds(
        _ text: ReadableText, _ minutes: ClockTime, from place: Int
    ) -> (clock: ClockTime, end: Int) {
        guard let seconds = NumeralReader.readInteger(text, at: place, digits: 2), let second = seconds.integer,
            second < 60, text[seconds.end] == "秒"
        else { return (minutes, place) }
        var clock = minutes
        (clock.second, clock.grain) = (second, .second)
        return (clock, seconds.end + 1)
    }

    /// 差五分三点, 差一刻九点.
    private static func readMinutesTo(_ text: ReadableText, at place: Int) -> (clock: ClockTime, end: Int)? {
        guard let minutes = NumeralReader.readInteger(text, at: place + 1, digits: 2), let said = minutes.integer,
            text[minutes.end] == "分" || text[minutes.end] == "刻"
        else { return nil }
        let missing = text[minutes.end] == "刻" ? said * 15 : said
        var start = minutes.end + 1
        if text[start] == "钟" { start += 1 }
        if text[start] == "到" { start += 1 }
        guard (1..<60).contains(missing), let (hour, end) = read(text, at: start), hour.minute == 0, hour.hour > 0,
            let clock = ClockTime(
                hour: hour.hour - 1, minute: 60 - missing, grain: .minute, isExact: hour.hour > 13)
        else { return nil }
        return (clock, end)
    }

    private static func isCounted(_ text: ReadableText, at place: Int) -> Bool {
        ["件", "个", "条", "元", "块", "号", "月", "年", "天", "%", "万", "折"].contains { text[place] == $0 }
    }

    /// 一点 is "a bit" and 两点 "two points"; 三点建议 is no time either.
    private static func standsAlone(_ text: ReadableText, _ hour: Numeral, after place: Int) -> Bool {
        let isFollowed = ["前", "后", "到", "至", "左", "以", "之", "开", "见", "-", "~", "来", "送", "起", "多", "才", "就"]
            .contains { text[place] == $0 }
        if isFollowed { return hour.script == .digits || hour.value != 1 || text[place] != "就" && text[place] != "多" }
        if hour.value <= 2, hour.script == .chinese { return false }
        return !["建", "意", "要", "原", "理", "问", "疑", "说", "优", "缺", "不", "需", "感", "希", "请", "注", "好", "共"]
            .contains { text[place] == $0 }
    }
}
