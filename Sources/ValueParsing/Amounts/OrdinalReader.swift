/// 第三, 第21, "3rd", "twenty-first".
enum OrdinalReader {
    static let firstCodes: [UInt32] =
        [Code.of("第")] + words.firstCodes + EnglishNumerals.words.firstCodes + (0x30...0x39).map { UInt32($0) }

    static let words = Lexicon<Int>(phrases: [
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
        ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13),
        ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17), ("eighteenth", 18),
        ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30), ("fortieth", 40), ("fiftieth", 50), ("sixtieth", 60),
        ("seventieth", 70), ("eightieth", 80), ("ninetieth", 90), ("hundredth", 100),
    ])

    static func read(_ text: ReadableText, at place: Int) -> Candidate? {
        if text[place] == "第" { return readChinese(text, at: place) }
        guard NumberBoundary.mayStart(text, at: place), let (ordinal, end) = readEnglish(text, at: place),
            text[end] != Code.hyphen
        else { return nil }
        return Candidate(place..<end, .ordinal(ordinal))
    }

    private static func readChinese(_ text: ReadableText, at place: Int) -> Candidate? {
        let start = text.skippingSpaces(place + 1)
        guard let numeral = NumeralReader.readInteger(text, at: start, digits: 9), let ordinal = numeral.integer,
            text[numeral.end] != "方", text[numeral.end] != "者", !text.starts(with: "时间", at: numeral.end)
        else { return nil }
        return Candidate(place..<numeral.end, .ordinal(ordinal))
    }

    /// "3rd" or "twenty-first".
    static func readEnglish(_ text: ReadableText, at place: Int) -> (ordinal: Int, end: Int)? {
        if text[place].isDigit { return readDigits(text, at: place) }
        guard text.isWordStart(place) else { return nil }
        if let (ordinal, end) = words.match(text, at: place) { return (ordinal, end) }
        guard case (.ten(let tens), let tensEnd)? = EnglishNumerals.words.match(text, at: place), tens >= 20 else {
            return nil
        }
        let next = text[tensEnd] == Code.hyphen ? tensEnd + 1 : text.skippingSpaces(tensEnd)
        guard let (ones, end) = words.match(text, at: next), ones < 10 else { return nil }
        return (Int(tens) + ones, end)
    }

    private static func readDigits(_ text: ReadableText, at place: Int) -> (ordinal: Int, end: Int)? {
        let digitsEnd = text.digitsEnd(place, limit: 7)
        let ordinal = text.integer(place..<digitsEnd)
        let suffix =
            switch (ordinal % 10, ordinal % 100) {
            case (_, 11...13): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        guard ordinal > 0, text.starts(with: suffix, at: digitsEnd), !text[digitsEnd + 2].isWordCode else { return nil }
        return (ordinal, digitsEnd + 2)
    }
}
