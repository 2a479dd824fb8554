/// 12, 1,234.5, 3/4, 1 1/2, 1.2万, 5k.
enum DigitNumerals {
    private static let multipliers = Lexicon<Double>(phrases: [
        ("十万", 1e5), ("百万", 1e6), ("千万", 1e7), ("十亿", 1e9), ("百亿", 1e10), ("千亿", 1e11), ("万亿", 1e12),
        ("百", 1e2), ("千", 1e3), ("万|w", 1e4), ("亿", 1e8), ("k", 1e3),
    ])
    private static let wordMultipliers = Lexicon<Double>(phrases: [
        ("hundred", 1e2), ("thousand|grand", 1e3), ("million|mln", 1e6), ("billion|bn", 1e9), ("dozen", 12),
    ])

    static func read(_ text: ReadableText, at place: Int) -> Numeral? {
        guard let plain = readPlain(text, at: place) else { return nil }
        if let fraction = fraction(text, after: plain) { return fraction }
        return multiplied(text, plain)
    }

    /// Digits with grouping commas and a decimal part, no multiplier.
    static func readPlain(_ text: ReadableText, at place: Int) -> Numeral? {
        var end = text.digitsEnd(place)
        guard end > place, end - place < 20 else { return nil }
        var value = text[place..<end]
        var digits = end - place
        if digits <= 3 {
            while text[end] == Code.comma, text.digitsEnd(end + 1) == end + 4 {
                value = value * 1000 + text[end + 1..<end + 4]
                digits += 3
                end += 4
            }
        }
        let decimals = text.digitsEnd(end + 1)
        if text[end] == Code.point, decimals > end + 1, decimals - end < 16,
            !(text[decimals] == Code.point && text[decimals + 1].isDigit)
        {
            let scale = (end + 1..<decimals).reduce(1.0) { scale, _ in scale * 10 }
            // One division is exact to the last bit, a sum of tenths is not.
            value = (value * scale + text[end + 1..<decimals]) / scale
            end = decimals
            digits = 0
        }
        return Numeral(end: end, value: value, script: .digits, digits: digits)
    }

    private static func fraction(_ text: ReadableText, after whole: Numeral) -> Numeral? {
        if let mixed = mixedFraction(text, after: whole) { return mixed }
        guard text[whole.end] == Code.slash, whole.digits > 0, whole.digits <= 3 else { return nil }
        let end = text.digitsEnd(whole.end + 1)
        let divisor = text[whole.end + 1..<end]
        guard end > whole.end + 1, end - whole.end <= 3, divisor > 1, text[whole.end + 1] != Code.zero,
            text[end] != Code.slash
        else { return nil }
        return Numeral(end: end, value: whole.value / divisor, script: .digits)
    }

    private static func mixedFraction(_ text: ReadableText, after whole: Numeral) -> Numeral? {
        let sign: Double? =
            switch text[whole.end] {
            case "½": 0.5
            case "¼": 0.25
            case "¾": 0.75
            default: nil
            }
        if let sign { return Numeral(end: whole.end + 1, value: whole.value + sign, script: .digits) }
        let top = whole.end + 1
        guard whole.digits > 0, text[whole.end] == Code.space, text[top].isDigit, text[top + 1] == Code.slash,
            text[top + 2].isDigit, !text[top + 3].isDigit, text[top + 3] != Code.slash, text[top] < text[top + 2]
        else { return nil }
        let part = Double(text[top] - Code.zero) / Double(text[top + 2] - Code.zero)
        return Numeral(end: top + 3, value: whole.value + part, script: .digits)
    }

    private static func multiplied(_ text: ReadableText, _ plain: Numeral) -> Numeral? {
        var numeral = plain
        if let (factor, end) = multipliers.match(text, at: plain.end),
            text[end - 1].isHan || !text[end].isWordCode
        {
            numeral.value = Decimals.clean(plain.value * factor)
            numeral.end = end
            numeral.digits = 0
            guard text[end - 1].isHan else { return numeral }
            return trailing(text, numeral, below: factor)
        }
        let next = text.skippingSpaces(plain.end)
        if let (factor, end) = wordMultipliers.match(text, at: next) {
            return Numeral(end: end, value: Decimals.clean(plain.value * factor), script: .digits)
        }
        return numeral
    }

    /// What follows a multiplier: 1万2 is 12,000, 3千500 is 3,500, 1万2千 is 12,000.
    private static func trailing(_ text: ReadableText, _ numeral: Numeral, below factor: Double) -> Numeral {
        guard factor >= 100, text[numeral.end].isDigit, let rest = readPlain(text, at: numeral.end),
            rest.value < factor
        else { return numeral }
        var sum = numeral
        if let more = multiplied(text, rest), more.end > rest.end, more.value < factor {
            sum.value += more.value
            sum.end = more.end
        } else if rest.digits == 1, !text[rest.end].isHan || text[rest.end] == "元" || text[rest.end] == "块" {
            sum.value += rest.value * factor / 10
            sum.end = rest.end
        } else if rest.digits > 1 {
            sum.value += rest.value
            sum.end = rest.end
        }
        return sum
    }
}

extension ReadableText {
    /// The number that a range of digits spells, however long.
    fileprivate subscript(range: Range<Int>) -> Double {
        range.reduce(0) { $0 * 10 + Double(self[$1] &- Code.zero) }
    }
}
