/// 20%, 百分之二十, "twenty percent", 3‰.
enum PercentageReader {
    static let firstCodes: [UInt32] = [Code.of("百"), Code.of("千")]

    private static let suffixes = Lexicon<Double>(phrases: [
        ("%|percentage points|percentage point|percent|per cent|pct|个百分点|个点", 1), ("‰", 0.1),
    ])
    private static let prefixes = Lexicon<Double>([("百分之", 1), ("千分之", 0.1)])

    static func read(_ text: ReadableText, _ amount: Amount, from place: Int) -> Candidate? {
        guard amount.upper == nil,
            let (factor, end) = suffixes.match(text, at: text.skippingSpaces(amount.end))
        else { return nil }
        return Candidate(place..<end, .percentage(Decimals.clean(amount.lower.value * factor)), rank: .markedForm)
    }

    static func readPrefixed(_ text: ReadableText, at place: Int) -> Candidate? {
        guard let (factor, end) = prefixes.match(text, at: place) else { return nil }
        if text[end] == "百" { return Candidate(place..<end + 1, .percentage(100 * factor), rank: .markedForm) }
        guard let numeral = NumeralReader.read(text, at: end) else { return nil }
        return Candidate(
            place..<numeral.end, .percentage(Decimals.clean(numeral.value * factor)), rank: .markedForm)
    }
}
