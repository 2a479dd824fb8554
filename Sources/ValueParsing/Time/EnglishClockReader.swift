/// "3pm", "15:30", "half past three", "ten to five", "noon", "three o'clock".
enum EnglishClockReader {
    private static let names = Lexicon<Int>(phrases: [
        ("noon|midday|12 noon", 12), ("midnight", 24), ("lunch time|lunchtime", 12),
    ])
    private static let halves = Lexicon<Bool>(phrases: [
        ("am|a.m.|a.m", false), ("pm|p.m.|p.m", true), ("in the morning", false),
        ("in the afternoon|in the evening|at night", true),
    ])

    static func read(_ text: ReadableText, at place: Int) -> (clock: ClockTime, end: Int)? {
        if text[place].isLetter {
            guard text.isWordStart(place) else { return nil }
            if let (hour, end) = names.match(text, at: place) {
                return ClockTime(hour: hour, isExact: true).map { ($0, end) }
            }
            if let relative = readRelative(text, at: place) { return relative }
        }
        guard let (clock, end) = readHour(text, at: place) else { return nil }
        return withHalf(text, clock, end)
    }

    /// Hours and minutes, in digits or words, before "am" and "pm".
    private static func readHour(_ text: ReadableText, at place: Int) -> (clock: ClockTime, end: Int)? {
        if text[place].isDigit { return DigitalClockReader.read(text, at: place) }
        guard let (hour, end) = hourWord(text, at: place), var clock = ClockTime(hour: hour) else { return nil }
        clock.standsAlone = false
        let next = text.skippingSpaces(end)
        guard text[next].isLetter, let minutes = EnglishNumerals.read(text, at: next), let minute = minutes.integer,
            (10..<60).contains(minute)
        else { return withOClock(text, clock, end) }
        (clock.minute, clock.grain) = (minute, .minute)
        return (clock, minutes.end)
    }

    private static func hourWord(_ text: ReadableText, at place: Int) -> (hour: Int, end: Int)? {
        guard let (word, end) = EnglishNumerals.words.match(text, at: place) else { return nil }
        switch word {
        case .unit(let hour) where hour >= 1: return (Int(hour), end)
        case .ten(let hour) where hour <= 12: return (Int(hour), end)
        default: return nil
        }
    }

    static func withOClock(_ text: ReadableText, _ clock: ClockTime, _ end: Int) -> (clock: ClockTime, end: Int) {
        let next = text.skippingSpaces(end)
        var clock = clock
        for literal in ["o'clock", "oclock", "o clock"] where text.starts(with: literal, at: next) {
            clock.standsAlone = true
            return (clock, next + literal.count)
        }
        return (clock, end)
    }

    private static func withHalf(_ text: ReadableText, _ clock: ClockTime, _ end: Int) -> (clock: ClockTime, end: Int)?
    {
        guard clock.hour <= 12, clock.hour > 0,
            let (isAfternoon, halfEnd) = halves.match(text, at: text.skippingSpaces(end))
        else { return (clock, end) }
        var exact = clock
        exact.hour = clock.hour % 12 + (isAfternoon ? 12 : 0)
        exact.isExact = true
        exact.standsAlone = true
        return (exact, halfEnd)
    }

    /// "half past three", "a quarter to five", "ten past four".
    private static func readRelative(_ text: ReadableText, at place: Int) -> (clock: ClockTime, end: Int)? {
        guard let (minutes, end) = minutesWord(text, at: place) else { return nil }
        var next = text.skippingSpaces(end)
        let isPast = text.starts(with: "past ", at: next) || text.starts(with: "after ", at: next) && minutes == 15
        let isTo = ["to ", "till ", "of "].contains { text.starts(with: $0, at: next) } && minutes != 30
        guard isPast || isTo else { return nil }
        while text[next].isLetter { next += 1 }
        guard let (hour, hourEnd) = readHour(text, at: text.skippingSpaces(next)), hour.minute == 0, hour.hour > 0,
            isPast || minutes == 15 || text.starts(with: "to ", at: text.skippingSpaces(end)) && minutes % 5 == 0,
            let clock = ClockTime(
                hour: isPast ? hour.hour : (hour.hour + 10) % 12 + 1, minute: isPast ? minutes : 60 - minutes,
                grain: .minute, isExact: hour.isExact)
        else { return nil }
        var spoken = clock
        // "ten to five" may count; "a quarter to five" and "half past" do not.
        spoken.standsAlone = isPast || minutes == 15
        return withHalf(text, spoken, withOClock(text, spoken, hourEnd).end)
    }

    private static func minutesWord(_ text: ReadableText, at place: Int) -> (minutes: Int, end: Int)? {
        for (literal, minutes) in [("half", 30), ("a quarter", 15), ("quarter", 15)]
        where text.starts(with: literal, at: place) {
            return (minutes, place + literal.count)
        }
        guard let numeral = EnglishNumerals.read(text, at: place), let minutes = numeral.integer,
            (5..<60).contains(minutes)
        else { return nil }
        let next = text.skippingSpaces(numeral.end)
        return (minutes, text.starts(with: "minutes ", at: next) ? next + 7 : numeral.end)
    }
}
