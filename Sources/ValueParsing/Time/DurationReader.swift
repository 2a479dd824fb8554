/// 三天, 两个半小时, 一年零三个月, "half an hour", "2 weeks and 3 days", 3-5个工作日.
enum DurationReader {
    struct Reading {
        var duration: CalendarDuration
        var end: Int
        var isRange = false
        /// False for "a second": an idiom unless "in" or "for" precedes it.
        var standsAlone = true
    }

    static func read(_ text: ReadableText, at place: Int) -> Reading? {
        guard NumberBoundary.mayStart(text, at: place) || text[place - 1] == "-",
            var reading = readPart(text, at: place)
        else { return nil }
        for _ in 0..<4 where !reading.isRange {
            var next = text.skippingSpaces(reading.end)
            if next > reading.end, text[reading.end - 1].isHan { break }
            if text[next] == "零" || text[next] == "又" || text[next] == Code.comma {
                next = text.skippingSpaces(next + 1)
            }
            if text.starts(with: "and ", at: next) { next = text.skippingSpaces(next + 4) }
            guard let part = readPart(text, at: next), !part.isRange, part.standsAlone,
                let sum = reading.duration.adding(part.duration)
            else { break }
            reading.duration = sum
            reading.end = part.end
        }
        return reading
    }

    private static func readPart(_ text: ReadableText, at place: Int) -> Reading? {
        guard let amount = Amount.read(text, at: place), amount.lower.value >= 0, amount.end - place < 40 else {
            return nil
        }
        if let upper = amount.upper, let (unit, end) = DurationUnits.match(text, at: amount.end, amount),
            let lower = unit.duration(amount.lower.value), let larger = unit.duration(upper.value)
        {
            var duration = lower
            duration.upperISO8601 = larger.iso8601
            return Reading(duration: duration, end: end, isRange: true)
        }
        let single = amount.withoutUpper
        var value = single.lower.value
        var unitPlace = single.end
        if text.starts(with: "个半", at: unitPlace) {
            (value, unitPlace) = (value + 0.5, unitPlace + 2)
        }
        guard let (unit, unitEnd) = DurationUnits.match(text, at: unitPlace, single) else { return nil }
        var end = unitEnd
        if let half = halfEnd(text, at: end, unit) { (value, end) = (value + 0.5, half) }
        guard let duration = unit.duration(value) else { return nil }
        let isIdiom = text[place] == "a" && (unit == .seconds(1) || unit == .seconds(60))
        return Reading(duration: duration, end: end, standsAlone: !isIdiom)
    }

    /// The half behind the unit: 一年半, 三天半, "an hour and a half".
    private static func halfEnd(_ text: ReadableText, at end: Int, _ unit: DurationUnits.Unit) -> Int? {
        if text[end] == "半", text[end - 1].isHan, text[end + 1] != "夜", text[end + 1] != "个", text[end + 1] != "价",
            text[end + 1] != "小"
        {
            return end + 1
        }
        return EnglishNumerals.halfEnd(text, at: text.skippingSpaces(end))
    }
}

extension CalendarDuration {
    /// The sum, if the other's units are all smaller: a year and three months, not three months and a year.
    fileprivate func adding(_ other: CalendarDuration) -> CalendarDuration? {
        let own = [years, months, weeks, days, seconds]
        let others = [other.years, other.months, other.weeks, other.days, other.seconds]
        guard let last = own.lastIndex(where: { $0 != 0 }), let first = others.firstIndex(where: { $0 != 0 }),
            last < first
                || last == 4 && first == 4 && other.seconds < 3600 && seconds % 60 == 0 && other.seconds < seconds
        else { return nil }
        var sum = CalendarDuration(
            years: years + other.years, months: months + other.months, weeks: weeks + other.weeks,
            days: days + other.days, seconds: seconds + other.seconds)
        sum.countsWorkingDays = countsWorkingDays
        return sum
    }
}
