/// What follows 每: 天, 周一, 个月, 年国庆, 两天, 隔三小时.
enum ChineseCycleReader {
    static func read(_ text: ReadableText, at place: Int) -> RecurrenceReader.Cycle? {
        let start = text[place] == "个" ? place + 1 : place
        if let week = readWeek(text, at: start) { return week }
        switch text[start] {
        case "天", "日": return cycle(CalendarDuration(days: 1), start + 1)
        case "晚", "早":
            let end = text[start + 1] == "上" ? start + 2 : start + 1
            var daily = cycle(CalendarDuration(days: 1), end)
            daily.part = text[start] == "晚" ? .evening : .morning
            return daily
        case "月":
            guard
                let (day, end) = ChineseMonthReader.day(
                    text, at: text[start + 1] == "的" ? start + 2 : start + 1, needsMark: true)
            else { return cycle(CalendarDuration(months: 1), start + 1) }
            return cycle(CalendarDuration(months: 1), end, .dayOfMonth(nil, nil, day))
        case "年":
            let next = text[start + 1] == "的" ? start + 2 : start + 1
            if let (date, end) = ChineseDateReader.readHoliday(text, at: next, year: nil)
                ?? ChineseMonthReader.read(text, at: next, year: nil)
            {
                return cycle(CalendarDuration(years: 1), end, date)
            }
            return cycle(CalendarDuration(years: 1), start + 1)
        default:
            if text.starts(with: "工作日", at: start) {
                var working = cycle(CalendarDuration(weeks: 1), start + 3)
                working.weekdays = [1, 2, 3, 4, 5]
                return working
            }
            if text.starts(with: "小时", at: start) { return cycle(CalendarDuration(seconds: 3600), start + 2) }
            if text.starts(with: "分钟", at: start) { return cycle(CalendarDuration(seconds: 60), start + 2) }
            guard let reading = DurationReader.read(text, at: text[start] == "隔" ? start + 1 : start), !reading.isRange
            else {
                return nil
            }
            return cycle(reading.duration, reading.end)
        }
    }

    private static func cycle(
        _ period: CalendarDuration, _ end: Int, _ date: DateExpression? = nil
    ) -> RecurrenceReader.Cycle {
        RecurrenceReader.Cycle(period: period, date: date, end: end)
    }

    /// 周一, 星期一三五, 周一到周五, 周.
    private static func readWeek(_ text: ReadableText, at place: Int) -> RecurrenceReader.Cycle? {
        let names = ["周", "星期", "礼拜"]
        guard let name = names.first(where: { text.starts(with: $0, at: place) }) else { return nil }
        var end = place + name.count
        if text[end] == "末" {
            var weekend = cycle(CalendarDuration(weeks: 1), end + 1)
            weekend.weekdays = [6, 7]
            return weekend
        }
        var weekdays: [Int] = []
        while weekdays.count < 7, let weekday = ChineseWeekReader.weekday(text, at: end) {
            weekdays.append(weekday)
            end += 1
            if text[end] == "、" || text[end] == "和" { end += 1 }
            if let name = names.first(where: { text.starts(with: $0, at: end) }), !weekdays.isEmpty {
                end += name.count
            }
        }
        guard let first = weekdays.first else { return cycle(CalendarDuration(weeks: 1), end) }
        if text[end] == "到" || text[end] == "至" || text[end] == "-" {
            let next = names.first { text.starts(with: $0, at: end + 1) }.map { end + 1 + $0.count } ?? end + 1
            if let last = ChineseWeekReader.weekday(text, at: next), last > first {
                (weekdays, end) = (Array(first...last), next + 1)
            }
        }
        var weekly = cycle(CalendarDuration(weeks: 1), end, .weekday(first, .nearest))
        if weekdays.count > 1 { weekly.weekdays = weekdays }
        return weekly
    }
}
