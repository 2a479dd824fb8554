/// 每周一, 每天早上8点, 每月5号, 每两周, "every Monday at 9am", "every other day", "on weekdays".
enum RecurrenceReader {
    /// What comes again: a period, perhaps with the first day.
    struct Cycle {
        var period: CalendarDuration
        var date: DateExpression?
        var part: DayPart?
        var weekdays: [Int] = []
        var end: Int
    }

    static func read(_ text: ReadableText, at place: Int, _ context: ParsingContext) -> Candidate? {
        guard
            let cycle = text[place] == "每"
                ? ChineseCycleReader.read(text, at: place + 1) : EnglishCycleReader.read(text, at: place)
        else { return nil }
        var phrase = TimePhrase(part: cycle.part, end: cycle.end)
        phrase.addTimeOfDay(text)
        let first = self.first(cycle, phrase, context)
        let recurrence = Recurrence(first: first, period: cycle.period, weekdays: cycle.weekdays)
        return Candidate(place..<phrase.end, .recurrence(recurrence), rank: .markedForm)
    }

    /// The next time that the cycle comes round, not before now.
    private static func first(_ cycle: Cycle, _ phrase: TimePhrase, _ context: ParsingContext) -> Moment {
        var future = context
        future.preference = .future
        let resolver = TimeResolver(context: future)
        guard let clock = phrase.clock else {
            let day = firstDay(cycle, from: context.today, future)
            guard let hours = phrase.part?.hours else { return context.moment(day, cycle.period.grain) }
            return Moment(CivilTime(day, secondOfDay: hours.lowerBound * 3600), grain: .hour, zone: context.zone)
        }
        for days in 0...1 {
            let day = firstDay(cycle, from: context.today.adding(days: days), future)
            var exact = phrase
            exact.isNumeric = clock.hour > 5
            let moment = resolver.moment(on: day, clock, exact)
            if moment.civil > context.civilNow || days == 1 { return moment }
        }
        return resolver.nearest(clock, phrase.part)
    }

    private static func firstDay(_ cycle: Cycle, from day: CivilDate, _ context: ParsingContext) -> CivilDate {
        if !cycle.weekdays.isEmpty {
            return (0..<7).map { day.adding(days: $0) }.first { cycle.weekdays.contains($0.weekday) } ?? day
        }
        guard let expression = cycle.date else { return day }
        var moved = context
        moved.civilNow.date = day
        if case .weekday(let weekday, _) = expression { return day.adding(days: (weekday - day.weekday + 7) % 7) }
        return DateResolver(context: moved).resolve(expression)?.first ?? day
    }
}

extension TimePhrase {
    /// Adds the part of the day and the time of day that follow.
    fileprivate mutating func addTimeOfDay(_ text: ReadableText) {
        guard let following = TimePhrase.readTimeOfDay(text, after: end) else { return }
        part = following.part ?? part
        clock = following.clock
        end = following.end
    }
}

extension CalendarDuration {
    /// The grain of something that comes once a period.
    fileprivate var grain: Grain { seconds % 3600 != 0 ? .minute : seconds != 0 ? .hour : .day }
}
