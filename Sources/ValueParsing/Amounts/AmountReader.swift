/// Numbers, ordinals, percentages, money, units and measure words.
enum AmountReader {
    static let firstCodes: [UInt32] =
        ChineseNumerals.firstCodes + EnglishNumerals.words.firstCodes + OrdinalReader.firstCodes
        + CurrencyNames.prefixes.firstCodes + PercentageReader.firstCodes
        + "-+.½¼¾".unicodeScalars.map(\.value) + (0x30...0x39).map { UInt32($0) }

    static func read(
        _ text: ReadableText, at place: Int, _ context: ParsingContext, into found: inout [Candidate]
    ) {
        if let ordinal = OrdinalReader.read(text, at: place) { found.append(ordinal) }
        if let percentage = PercentageReader.readPrefixed(text, at: place) { found.append(percentage) }
        if let money = MoneyReader.readPrefixed(text, at: place) { found.append(money) }
        guard NumberBoundary.mayStart(text, at: place), let amount = Amount.read(text, at: place) else { return }
        if let percentage = PercentageReader.read(text, amount, from: place) { found.append(percentage) }
        if let money = MoneyReader.read(text, amount, from: place) { found.append(money) }
        if let quantity = QuantityReader.read(text, amount, from: place) { found.append(quantity) }
        if let number = bareNumber(text, amount.lower, from: place) { found.append(number) }
    }

    private static func bareNumber(_ text: ReadableText, _ numeral: Numeral, from place: Int) -> Candidate? {
        guard NumberBoundary.mayEnd(text, at: numeral.end) else { return nil }
        if !numeral.standsAlone {
            guard ChineseNumeralSign(text[place]) != nil || text.starts(with: "one", at: place),
                NumberBoundary.isWholeMessage(text, place..<numeral.end)
            else { return nil }
        }
        return Candidate(place..<numeral.end, .number(numeral.value), rank: .bareNumber)
    }
}
