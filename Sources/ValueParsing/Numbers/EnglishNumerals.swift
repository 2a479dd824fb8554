/// "three thousand five hundred", "two and a half", "a dozen", "twenty-one".
enum EnglishNumerals {
    enum Word: Sendable { case unit(Double), ten(Double), hundred, large(Double), dozen, couple, article, half }

    static let words = Lexicon<Word>(phrases: [
        ("zero", .unit(0)), ("one", .unit(1)), ("two", .unit(2)), ("three", .unit(3)), ("four", .unit(4)),
        ("five", .unit(5)), ("six", .unit(6)), ("seven", .unit(7)), ("eight", .unit(8)), ("nine", .unit(9)),
        ("ten", .ten(10)), ("eleven", .ten(11)), ("twelve", .ten(12)), ("thirteen", .ten(13)), ("fourteen", .ten(14)),
        ("fifteen", .ten(15)), ("sixteen", .ten(16)), ("seventeen", .ten(17)), ("eighteen", .ten(18)),
        ("nineteen", .ten(19)), ("twenty", .ten(20)), ("thirty", .ten(30)), ("forty|fourty", .ten(40)),
        ("fifty", .ten(50)), ("sixty", .ten(60)), ("seventy", .ten(70)), ("eighty", .ten(80)), ("ninety", .ten(90)),
        ("hundred", .hundred), ("thousand|grand", .large(1e3)), ("million", .large(1e6)), ("billion", .large(1e9)),
        ("dozen", .dozen), ("couple of|couple", .couple), ("a|an", .article), ("half", .half),
    ])

    static func read(_ text: ReadableText, at place: Int) -> Numeral? {
        guard text.isWordStart(place), let (word, end) = words.match(text, at: place) else { return nil }
        switch word {
        case .article: return readAfterArticle(text, at: end)
        case .half: return readHalf(text, at: end)
        case .unit, .ten:
            var sum = EnglishNumeralSum()
            guard let end = sum.read(text, from: place) else { return nil }
            let standsAlone = !(end - place == 3 && sum.value == 1)
            let numeral = Numeral(end: end, value: sum.value, script: .english, standsAlone: standsAlone)
            return withDozen(text, withDecimals(text, withHalf(text, numeral)))
        case .hundred, .large, .dozen, .couple: return nil
        }
    }

    private static func readAfterArticle(_ text: ReadableText, at end: Int) -> Numeral? {
        let next = text.skippingSpaces(end)
        guard next > end, let (word, wordEnd) = words.match(text, at: next) else {
            return Numeral(end: end, value: 1, script: .english, standsAlone: false)
        }
        switch word {
        case .dozen: return Numeral(end: wordEnd, value: 12, script: .english)
        case .couple: return Numeral(end: wordEnd, value: 2, script: .english)
        case .half: return readHalf(text, at: wordEnd)
        case .hundred, .large:
            var sum = EnglishNumeralSum()
            _ = sum.add(.unit(1))
            guard let end = sum.read(text, from: next) else { return nil }
            return Numeral(end: end, value: sum.value, script: .english)
        default: return Numeral(end: end, value: 1, script: .english, standsAlone: false)
        }
    }

    /// What follows "half": "a dozen", "a million", or a unit, which the caller reads.
    private static func readHalf(_ text: ReadableText, at end: Int) -> Numeral? {
        var next = text.skippingSpaces(end)
        if case (.article, let articleEnd)? = words.match(text, at: next) { next = text.skippingSpaces(articleEnd) }
        switch words.match(text, at: next) {
        case (.dozen, let end)?: return Numeral(end: end, value: 6, script: .english)
        case (.large(let factor), let end)?: return Numeral(end: end, value: factor / 2, script: .english)
        default: return Numeral(end: end, value: 0.5, script: .english, standsAlone: false)
        }
    }

    private static func withHalf(_ text: ReadableText, _ numeral: Numeral) -> Numeral {
        guard let end = halfEnd(text, at: text.skippingSpaces(numeral.end)) else { return numeral }
        return Numeral(end: end, value: numeral.value + 0.5, script: .english)
    }

    /// The end of "and a half" at `place`.
    static func halfEnd(_ text: ReadableText, at place: Int) -> Int? {
        guard text.isWordStart(place), text.starts(with: "and a half", at: place), text.isWordEnd(place + 10) else {
            return nil
        }
        return place + 10
    }

    private static func withDecimals(_ text: ReadableText, _ numeral: Numeral) -> Numeral {
        var place = text.skippingSpaces(numeral.end)
        guard text.starts(with: "point ", at: place) else { return numeral }
        place += 6
        var result = numeral
        var scale = 1.0
        var value = numeral.value
        while scale < 1e6, case (.unit(let digit), let end)? = words.match(text, at: place) {
            scale *= 10
            value = value * 10 + digit
            result = Numeral(end: end, value: value / scale, script: .english)
            place = text.skippingSpaces(end)
        }
        guard scale > 1, case (.large(let factor), let end)? = words.match(text, at: place) else { return result }
        return Numeral(end: end, value: Decimals.clean(result.value * factor), script: .english)
    }

    private static func withDozen(_ text: ReadableText, _ numeral: Numeral) -> Numeral {
        guard case (.dozen, let end)? = words.match(text, at: text.skippingSpaces(numeral.end)) else { return numeral }
        return Numeral(end: end, value: numeral.value * 12, script: .english)
    }
}
