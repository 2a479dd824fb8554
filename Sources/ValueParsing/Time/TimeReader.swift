/// Dates, times of day, spans, durations and what recurs.
enum TimeReader {
    static let firstCodes: [UInt32] =
        (0x30...0x39).map { UInt32($0) } + ChineseNumerals.firstCodes
        + "从自今明昨前后大上下本这当周星礼年月去正腊冬农阴旧闰凌早清一午中下晚夜傍黄半深差每过最近未接再除元春国五端七重教圣感母父双黑万情劳儿妇青光平复愚植建跨女三六冬第"
        .unicodeScalars.map(\.value) + (0x61...0x7A).map { UInt32($0) }

    static func read(
        _ text: ReadableText, at place: Int, _ context: ParsingContext, into found: inout [Candidate]
    ) {
        if text[place].isLetter {
            guard text.isWordStart(place), text[place - 1] != "'", EnglishTimeWords.mayStart(text, at: place) else {
                return
            }
        } else if text[place].isDigit || ChineseNumeralSign(text[place]) != nil {
            guard NumberBoundary.mayStart(text, at: place) || text[place - 1] == "-" && text[place - 2].isHan else {
                return
            }
        }
        if let recurrence = RecurrenceReader.read(text, at: place, context) { found.append(recurrence) }
        if let relative = RelativeTimeReader.read(text, at: place, context) { found.append(relative) }
        let phrase = TimePhrase.read(text, at: place)
        if let span = SpanReader.read(text, at: place, phrase, context) { found.append(span) }
        guard let phrase,
            phrase.standsAlone || phrase.clock != nil && isAsked(text, phrase, place),
            let value = TimeResolver(context: context).resolve(phrase)
        else { return }
        found.append(Candidate(place..<phrase.end, value, rank: .markedForm))
    }

    /// "at three": the phrase itself has no mark, the word before it is one.
    private static func isAsked(_ text: ReadableText, _ phrase: TimePhrase, _ place: Int) -> Bool {
        !text[phrase.end - 1].isHan
            && EnglishDateNames.isPreceded(text, at: place, by: ["at", "around", "about"])
    }
}
