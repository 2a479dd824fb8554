/// A date, a part of a day and a time of day that stand together, in any order, with some of them missing.
struct TimePhrase: Sendable {
    var date: DateExpression?
    var part: DayPart?
    var clock: ClockTime?
    /// True for dates in digits, whose hours count to 24.
    var isNumeric = false
    /// Seconds east of Greenwich, where ISO 8601 text says so.
    var zoneOffset: Int?
    var end: Int

    /// False for what means nothing alone: "morning", "3".
    var standsAlone: Bool { date != nil || clock?.standsAlone == true || clock != nil && part != nil }

    private static let datedParts = Lexicon<(days: Int, part: DayPart)>(phrases: [
        ("tonight|this evening|tonite|今夜", (0, .evening)), ("this morning|今晨", (0, .morning)),
        ("this afternoon", (0, .afternoon)), ("last night|昨夜", (-1, .evening)), ("明晨", (1, .morning)),
    ])
    private static let glue = Lexicon<Void>(phrases: [
        ("at|on|the|from|around|about|@|of|at around|at about|大约|大概|的", ())
    ])

    /// Reads as many pieces as follow each other.
    static func read(_ text: ReadableText, at place: Int) -> TimePhrase? {
        var phrase = TimePhrase(end: place)
        guard phrase.addPiece(text, at: place) else { return nil }
        for _ in 0..<4 {
            let next = afterGlue(text, at: phrase.end)
            guard phrase.addPiece(text, at: next) else { break }
        }
        return phrase
    }

    /// The part of the day and the time that follow a date of another form.
    static func readTimeOfDay(_ text: ReadableText, after place: Int) -> TimePhrase? {
        var phrase = TimePhrase(end: place)
        for _ in 0..<2 {
            let next = afterGlue(text, at: phrase.end)
            guard
                phrase.clock == nil && phrase.addClock(text, at: next)
                    || phrase.part == nil && phrase.addPart(text, at: next)
            else { break }
        }
        return phrase.end > place ? phrase : nil
    }

    private static func afterGlue(_ text: ReadableText, at place: Int) -> Int {
        // The "T" of 2026-11-21T15:00.
        if text[place] == "t", text[place - 1].isDigit, text[place + 1].isDigit { return place + 1 }
        var next = text.skippingSpaces(place)
        if text[next] == Code.comma { next = text.skippingSpaces(next + 1) }
        while next - place < 16, let (_, end) = glue.match(text, at: next) { next = text.skippingSpaces(end) }
        return next
    }

    private mutating func addPiece(_ text: ReadableText, at place: Int) -> Bool {
        if date == nil, part == nil, let (dated, end) = TimePhrase.datedParts.match(text, at: place) {
            (date, part, self.end) = (.day(dated.days), dated.part, end)
            return true
        }
        if date == nil, addDate(text, at: place) { return true }
        guard date?.isDay ?? true else { return false }
        if clock == nil, addClock(text, at: place) { return true }
        return part == nil && addPart(text, at: place)
    }

    private mutating func addDate(_ text: ReadableText, at place: Int) -> Bool {
        if let (numeric, end) = NumericDateReader.read(text, at: place) {
            (date, isNumeric, self.end) = (numeric, true, end)
            return true
        }
        let isFirst = clock == nil && part == nil
        // In Chinese the date comes first.
        let chinese = isFirst || text[place].isLetter ? ChineseDateReader.read(text, at: place) : nil
        guard let (said, end) = chinese ?? EnglishDateReader.read(text, at: place), said.isDay || isFirst else {
            return false
        }
        (date, self.end) = (said, end)
        return true
    }

    private mutating func addClock(_ text: ReadableText, at place: Int) -> Bool {
        guard let (said, end) = ChineseClockReader.read(text, at: place) ?? EnglishClockReader.read(text, at: place)
        else {
            return false
        }
        // "tomorrow 3 pairs": a bare number is an hour behind "at" only.
        if !said.standsAlone, !text[end - 1].isHan, !isAsHour(text, place..<end) { return false }
        (clock, self.end) = (said, end)
        if text[place - 1] == "t", isNumeric { addZone(text, at: end) }
        return true
    }

    private func isAsHour(_ text: ReadableText, _ range: Range<Int>) -> Bool {
        let isAsked =
            EnglishDateNames.isPreceded(text, at: range.lowerBound, by: ["at", "around", "about", "from", "between"])
            || text[range.lowerBound - 1] == "@"
        guard isAsked, !text[range.upperBound].isWordCode, text[range.upperBound] != "%", text[range.upperBound] != "/"
        else {
            return false
        }
        let next = text.skippingSpaces(range.upperBound)
        if !text[next].isWordCode { return !text[next].isHan && text[next] != "$" && text[next] != "%" }
        return TimePhrase.continuations.match(text, at: next) != nil || EnglishDateReader.read(text, at: next) != nil
    }

    private static let continuations = Lexicon<Void>(phrases: [
        (
            "please|if|and|or|ok|for|to|but|so|then|thanks|because|on|in|until|till|today|tonight|this|every|when|is|works",
            ()
        )
    ])

    /// "Z" or "+08:00" behind an ISO 8601 time.
    private mutating func addZone(_ text: ReadableText, at place: Int) {
        if text[place] == "z" {
            setZone(0, end: place + 1)
        } else if text[place] == "+" || text[place] == "-", text.digitsEnd(place + 1) == place + 3,
            text[place + 3] == ":",
            text.digitsEnd(place + 4) == place + 6
        {
            let seconds = text.integer(place + 1..<place + 3) * 3600 + text.integer(place + 4..<place + 6) * 60
            setZone(text[place] == "-" ? -seconds : seconds, end: place + 6)
        }
    }

    private mutating func setZone(_ offset: Int, end: Int) {
        guard var exact = clock else { return }
        exact.isExact = true
        (clock, zoneOffset, self.end) = (exact, offset, end)
    }

    private mutating func addPart(_ text: ReadableText, at place: Int) -> Bool {
        guard let (said, end) = DayPart.names.match(text, at: place), clock == nil || text[place].isLetter else {
            return false
        }
        if end == place + 1 {
            // 今晚, 晚8点, but not 明天晚点 or 早一点.
            let next = text[end]
            let isFused = place == self.end && ["今", "明", "昨", "前"].contains { text[place - 1] == $0 }
            let isBit = next == "点" || text.starts(with: "一点", at: end) && text[end + 2] != "半" && text[end + 2] != "钟"
            guard !isBit, isFused || next.isDigit || ChineseNumeralSign(next) != nil else { return false }
        }
        (part, self.end) = (said, end)
        return true
    }
}
