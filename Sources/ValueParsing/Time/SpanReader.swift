/// 9点半到11点, "from 3 to 5pm", 11月21日到25日, "Monday to Friday", 周五之前, "after 3pm".
enum SpanReader {
    private static let openers = Lexicon<Bool>(phrases: [("from|between", true), ("从|自", true)])
    private static let connectors = Lexicon<Void>(phrases: [
        ("-|~|–|—|～|到|至|to|till|until|through|thru|and", ())
    ])
    private static let before = Lexicon<Bool>(phrases: [
        ("before|until|till|by|up to", true), ("after|since|as of|starting|from", false),
    ])
    private static let behind = Lexicon<Bool>(phrases: [
        ("之前|以前|前", true), ("之后|以后|后|以来|起|开始", false),
    ])

    /// - Parameter phrase: What stands at `place` itself.
    static func read(
        _ text: ReadableText, at place: Int, _ phrase: TimePhrase?, _ context: ParsingContext
    ) -> Candidate? {
        var start = place
        if let (_, end) = openers.match(text, at: place) { start = text.skippingSpaces(end) }
        if text.starts(with: "the ", at: start) && text[start + 4].isDigit { start += 4 }
        if let first = start == place ? phrase : TimePhrase.read(text, at: start) {
            if let closed = readClosed(text, from: place, first, context) { return closed }
            if start == place, let open = readBehind(text, from: place, first, context) { return open }
        } else if let hour = bareHour(text, at: start) {
            let first = TimePhrase(clock: hour.clock, end: hour.end)
            if let closed = readClosed(text, from: place, first, context) { return closed }
        }
        return readBefore(text, from: place, context)
    }

    /// The 3 of "from 3 to 5pm" and "3-5pm".
    private static func bareHour(_ text: ReadableText, at place: Int) -> (clock: ClockTime, end: Int)? {
        guard text[place].isDigit || text[place].isLetter else { return nil }
        return EnglishClockReader.read(text, at: place)
    }

    private static func readClosed(
        _ text: ReadableText, from place: Int, _ first: TimePhrase, _ context: ParsingContext
    ) -> Candidate? {
        let connector = text.skippingSpaces(first.end)
        guard let (_, connectorEnd) = connectors.match(text, at: connector) else { return nil }
        // "Monday and Friday" are two days unless "between" precedes them.
        if text[connector] == "a", !text.starts(with: "between ", at: place) { return nil }
        let next = text.skippingSpaces(connectorEnd)
        guard
            let second = TimePhrase.read(text, at: text.starts(with: "the ", at: next) ? next + 4 : next)
                ?? SpanEnd.read(text, at: next, after: first),
            let span = SpanEnd(first: first, second: second, context: context).span
        else { return nil }
        return Candidate(place..<second.end, .interval(span), rank: .markedForm)
    }

    private static func readBehind(
        _ text: ReadableText, from place: Int, _ phrase: TimePhrase, _ context: ParsingContext
    ) -> Candidate? {
        guard phrase.standsAlone, let (isEnd, end) = behind.match(text, at: phrase.end),
            !["面", "天", "台", "往", "续", "悔", "来", "门", "者"].contains(where: { text[end] == $0 && end == phrase.end + 1 })
        else { return nil }
        return open(place..<end, phrase, isEnd, context)
    }

    private static func readBefore(_ text: ReadableText, from place: Int, _ context: ParsingContext) -> Candidate? {
        guard let (isEnd, wordEnd) = before.match(text, at: place) else { return nil }
        var start = text.skippingSpaces(wordEnd)
        if text.starts(with: "the ", at: start), TimePhrase.read(text, at: start) == nil { start += 4 }
        guard start > wordEnd, let phrase = TimePhrase.read(text, at: start), phrase.standsAlone else { return nil }
        return open(place..<phrase.end, phrase, isEnd, context)
    }

    private static func open(
        _ range: Range<Int>, _ phrase: TimePhrase, _ isEnd: Bool, _ context: ParsingContext
    ) -> Candidate? {
        let bound: (start: Moment?, end: Moment?)
        switch TimeResolver(context: context).resolve(phrase) {
        case .time(let moment)?: bound = (moment, moment)
        case .interval(let span)?: bound = (span.start, span.end)
        default: return nil
        }
        let span = isEnd ? TimeSpan(start: nil, end: bound.start) : TimeSpan(start: bound.start, end: nil)
        return Candidate(range, .interval(span), rank: .markedForm)
    }
}
