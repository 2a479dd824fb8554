/// A number or a range of two, before its unit.
struct Amount {
    var lower: Numeral
    var upper: Numeral?

    var end: Int { (upper ?? lower).end }

    private static let connectors = Lexicon<Void>(phrases: [("-|~|–|—|～|至|到|to", ())])

    static func read(_ text: ReadableText, at place: Int) -> Amount? {
        guard let lower = NumeralReader.read(text, at: place) else { return nil }
        guard let upper = upper(text, after: lower) else { return Amount(lower: lower, upper: nil) }
        return Amount(lower: lower, upper: upper)
    }

    /// The amount without the range, for where no unit follows the range.
    var withoutUpper: Amount { Amount(lower: lower, upper: nil) }

    private static func upper(_ text: ReadableText, after lower: Numeral) -> Numeral? {
        guard let (_, connectorEnd) = connectors.match(text, at: text.skippingSpaces(lower.end)) else { return nil }
        let place = text.skippingSpaces(connectorEnd)
        guard text[place].isDigit || text[place].isHan || text[place].isLetter,
            let upper = NumeralReader.read(text, at: place), upper.value > lower.value
        else { return nil }
        return upper
    }
}
