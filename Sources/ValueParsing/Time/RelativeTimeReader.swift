import Foundation

/// Durations, and times that are a duration away: 三天前, 两小时后, "in 2 hours", "the next 3 days", 3天内.
enum RelativeTimeReader {
    private enum Relation: Sendable { case before, after, within }

    private static let suffixes = Lexicon<Relation>(phrases: [
        ("以前|之前|前|ago|earlier", .before), ("以后|之后|后|过后|later|from now|from today|hence", .after),
        ("以内|之内|内", .within),
    ])
    private static let prefixes = Lexicon<Relation>(phrases: [
        ("in|过|再过", .after), ("within|in the next|the next|next|the coming|the following|未来|接下来|今后|接下来的|未来的", .within),
    ])
    private static let pastPrefixes = Lexicon<Void>(phrases: [
        ("in the last|in the past|the last|the past|last|past|the previous|previous|过去|最近|近|过去的|最近的", ())
    ])

    static func read(_ text: ReadableText, at place: Int, _ context: ParsingContext) -> Candidate? {
        if let (_, end) = pastPrefixes.match(text, at: place),
            let reading = duration(text, at: end), !reading.isRange, !reading.duration.countsWorkingDays
        {
            let span = TimeSpan(start: moment(reading.duration, -1, context), end: present(reading.duration, context))
            return Candidate(place..<reading.end, .interval(span), rank: .markedForm)
        }
        if let (relation, end) = prefixes.match(text, at: place), let reading = duration(text, at: end),
            !reading.isRange,
            !reading.duration.countsWorkingDays
        {
            return candidate(place, skippingAfter(text, reading.end, relation), reading.duration, relation, context)
        }
        guard let reading = DurationReader.read(text, at: place) else { return nil }
        if !reading.isRange, !reading.duration.countsWorkingDays,
            let (relation, end) = suffixes.match(text, at: text.skippingSpaces(reading.end)), !isOtherWord(text, end)
        {
            return candidate(place, end, reading.duration, relation, context)
        }
        guard reading.standsAlone || EnglishDateNames.isPreceded(text, at: place, by: ["for", "in", "takes", "take"])
        else {
            return nil
        }
        return Candidate(place..<reading.end, .duration(reading.duration), rank: .markedForm)
    }

    private static func duration(_ text: ReadableText, at end: Int) -> DurationReader.Reading? {
        let start = text.skippingSpaces(end)
        guard start > end || text[start].isHan || text[start].isDigit else { return nil }
        return DurationReader.read(text, at: start)
    }

    /// The 后 of 过三天后.
    private static func skippingAfter(_ text: ReadableText, _ end: Int, _ relation: Relation) -> Int {
        guard relation == .after, case (.after, let suffixEnd)? = suffixes.match(text, at: end), text[end].isHan,
            !isOtherWord(text, suffixEnd)
        else { return end }
        return suffixEnd
    }

    /// 三天前面, 两天后台.
    private static func isOtherWord(_ text: ReadableText, _ end: Int) -> Bool {
        let next = text[end]
        switch text[end - 1] {
        case "前", "后": return ["面", "台", "天", "往", "者", "续", "悔", "置", "门"].contains { next == $0 }
        case "内": return ["容", "部", "衣", "存", "心"].contains { next == $0 }
        default: return false
        }
    }

    private static func candidate(
        _ start: Int, _ end: Int, _ duration: CalendarDuration, _ relation: Relation, _ context: ParsingContext
    ) -> Candidate {
        let value: Value =
            switch relation {
            case .before: .time(moment(duration, -1, context))
            case .after: .time(moment(duration, 1, context))
            case .within: .interval(TimeSpan(start: present(duration, context), end: moment(duration, 1, context)))
            }
        return Candidate(start..<end, value, rank: .markedForm)
    }

    /// As exact as the duration: hours and minutes to the minute, days to months to the day, years to the month.
    private static func grain(_ duration: CalendarDuration) -> Grain {
        if duration.seconds % 60 != 0 { return .second }
        if duration.seconds != 0 { return .minute }
        return duration.years != 0 && duration.months + duration.weeks + duration.days == 0 ? .month : .day
    }

    private static func present(_ duration: CalendarDuration, _ context: ParsingContext) -> Moment {
        moment(duration, 0, context)
    }

    private static func moment(_ duration: CalendarDuration, _ sign: Int, _ context: ParsingContext) -> Moment {
        let months = min(duration.years * 12 + duration.months, 12_000) * sign
        let days = min(duration.weeks * 7 + duration.days, 400_000) * sign
        let now = CivilTime(
            context.now.addingTimeInterval(Double(min(duration.seconds, 40_000_000_000) * sign)), in: context.zone)
        let grain = grain(duration)
        var date = now.date.adding(months: months).adding(days: days)
        if grain == .month { date.day = 1 }
        let seconds = grain.isClock ? now.secondOfDay - (grain == .minute ? now.secondOfDay % 60 : 0) : 0
        return Moment(CivilTime(date, secondOfDay: seconds), grain: grain, zone: context.zone)
    }
}
