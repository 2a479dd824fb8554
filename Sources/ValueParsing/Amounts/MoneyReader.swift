/// ¥199, 199块9毛, 3万美元, "$12.50", "12 bucks", 100到200元.
enum MoneyReader {
    static func readPrefixed(_ text: ReadableText, at place: Int) -> Candidate? {
        guard text.isWordStart(place), let (currency, signEnd) = CurrencyNames.prefixes.match(text, at: place) else {
            return nil
        }
        let start = text.skippingSpaces(signEnd)
        guard text[start].isDigit || text[start].isHan, var amount = Amount.read(text, at: start) else { return nil }
        if amount.upper == nil { amount.upper = signedUpper(text, from: place, after: amount.lower, currency) }
        guard text[start].isDigit || amount.lower.standsAlone else { return nil }
        if amount.upper == nil, let (yuan, end) = YuanReader.read(text, amount),
            text[end - 1] != "钱" || currency == "CNY"
        {
            return Candidate(
                place..<end, .money(Money(amount: yuan, currency: currency)), rank: .markedForm)
        }
        guard !text[amount.end].isWordCode else { return nil }
        return candidate(place..<amount.end, amount, currency)
    }

    /// The upper end in "$10-$20" and "$10 to $20".
    private static func signedUpper(
        _ text: ReadableText, from place: Int, after lower: Numeral, _ currency: String
    ) -> Numeral? {
        let connector = text.skippingSpaces(lower.end)
        let length: Int
        switch text[connector] {
        case "-", "~", "到", "至": length = 1
        case "t" where text.starts(with: "to ", at: connector): length = 2
        case "a" where text.starts(with: "and ", at: connector) && text.starts(with: "between ", at: place - 8):
            length = 3
        default: return nil
        }
        guard let (other, signEnd) = CurrencyNames.prefixes.match(text, at: text.skippingSpaces(connector + length)),
            other == currency, let upper = NumeralReader.read(text, at: text.skippingSpaces(signEnd)),
            upper.value > lower.value
        else { return nil }
        return upper
    }

    static func read(_ text: ReadableText, _ amount: Amount, from place: Int) -> Candidate? {
        if amount.upper != nil, let range = readUnranged(text, amount, from: place) { return range }
        return readUnranged(text, amount.withoutUpper, from: place)
    }

    private static func readUnranged(_ text: ReadableText, _ amount: Amount, from place: Int) -> Candidate? {
        let next = text.skippingSpaces(amount.end)
        if let (currency, end) = CurrencyNames.suffixes.match(text, at: next), !isWeight(text, next, end) {
            return withCents(text, candidate(place..<end, amount, currency))
        }
        if let (currency, end) = CurrencyNames.hundredths.match(text, at: next) {
            let value = Decimals.clean(amount.lower.value / 100)
            return Candidate(place..<end, .money(Money(amount: value, currency: currency)), rank: .markedForm)
        }
        if let (yuan, end) = YuanReader.read(text, amount) {
            let money = Money(amount: yuan, upperAmount: amount.upper?.value, currency: "CNY")
            return Candidate(place..<end, .money(money), rank: .markedForm)
        }
        return nil
    }

    /// "5 pounds of flour" is no price, and 刀 a knife in 三刀切.
    private static func isWeight(_ text: ReadableText, _ start: Int, _ end: Int) -> Bool {
        if text[start] == "刀" || text[start] == "欧" { return text[end].isHan && text[end] != "的" }
        return text.starts(with: "pound", at: start) && text.starts(with: "of ", at: text.skippingSpaces(end))
    }

    /// "12 dollars and 50 cents".
    private static func withCents(_ text: ReadableText, _ dollars: Candidate) -> Candidate {
        var place = text.skippingSpaces(dollars.end)
        if text.starts(with: "and ", at: place) { place += 4 }
        guard case .money(var money) = dollars.value, place > dollars.end,
            let cents = NumeralReader.read(text, at: place), cents.value < 100,
            let (_, end) = CurrencyNames.hundredths.match(text, at: text.skippingSpaces(cents.end))
        else { return dollars }
        money.amount = Decimals.clean(money.amount + cents.value / 100)
        return Candidate(dollars.start..<end, .money(money), rank: .markedForm)
    }

    private static func candidate(_ range: Range<Int>, _ amount: Amount, _ currency: String) -> Candidate {
        let money = Money(amount: amount.lower.value, upperAmount: amount.upper?.value, currency: currency)
        return Candidate(range, .money(money), rank: .markedForm)
    }
}
