/// Finds the time that a phrase means.
struct TimeResolver {
    let context: ParsingContext

    func resolve(_ phrase: TimePhrase) -> Value? {
        guard let clock = phrase.clock else { return resolveDay(phrase) }
        guard let expression = phrase.date else {
            return .time(nearest(clock, phrase.part))
        }
        guard let date = DateResolver(context: context).resolve(expression), date.grain == .day else { return nil }
        return .time(moment(on: date.first, clock, phrase))
    }

    private func resolveDay(_ phrase: TimePhrase) -> Value? {
        guard let expression = phrase.date, let date = DateResolver(context: context).resolve(expression) else {
            return nil
        }
        guard let part = phrase.part, date.grain == .day, date.last == nil else { return date.value(context) }
        guard let hours = part.hours else { return .time(moment(date.first, hour: 12)) }
        return .interval(
            TimeSpan(start: moment(date.first, hour: hours.lowerBound), end: moment(date.first, hour: hours.upperBound))
        )
    }

    private func moment(_ date: CivilDate, hour: Int) -> Moment {
        Moment(CivilTime(date, secondOfDay: hour * 3600), grain: .hour, zone: context.zone)
    }

    func moment(on date: CivilDate, _ clock: ClockTime, _ phrase: TimePhrase) -> Moment {
        let exact = phrase.part.map { clock.inPart($0) } ?? clock
        var time = CivilTime(date, secondOfDay: exact.secondOfDay)
        if !exact.isExact, !phrase.isNumeric, isAfternoon(date, exact) { time = time.adding(seconds: 43_200) }
        if let offset = phrase.zoneOffset {
            let here = CivilTime(CivilDate(1970, 1, 1), secondOfDay: time.clockSeconds - offset)
            time = here.adding(seconds: here.offset(in: context.zone))
        }
        return Moment(time, grain: exact.grain, zone: context.zone)
    }

    /// "Three" is three in the afternoon, "nine" nine in the morning, unless that is over today.
    private func isAfternoon(_ date: CivilDate, _ clock: ClockTime) -> Bool {
        guard clock.hour < 12 else { return false }
        guard date == context.today, context.preference == .future else { return clock.hour <= 5 }
        return CivilTime(date, secondOfDay: clock.secondOfDay) <= context.civilNow
    }

    /// The next (or last) time that a clock shows this.
    func nearest(_ clock: ClockTime, _ part: DayPart?) -> Moment {
        let exact = part.map { clock.inPart($0) } ?? clock
        let clocks = exact.isExact || exact.hour > 12 ? [exact] : [exact, exact.inOtherHalf]
        let times = [-1, 0, 1].flatMap { days in
            clocks.map { CivilTime(context.today.adding(days: days), secondOfDay: $0.secondOfDay) }
        }
        let now = context.civilNow
        let time =
            context.preference == .future
            ? times.filter { $0 > now }.min { $0 < $1 } : times.filter { $0 <= now }.max { $0 < $1 }
        return Moment(time ?? now, grain: exact.grain, zone: context.zone)
    }
}
