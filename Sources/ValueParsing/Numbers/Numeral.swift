/// A number as it stands in the text.
struct Numeral: Equatable, Sendable {
    enum Script: Equatable, Sendable { case digits, chinese, english }

    var end: Int
    var value: Double
    var script: Script
    /// False for what is a number only beside a unit or a measure word: a lone 一, 半, "a" or "one".
    var standsAlone = true
    /// How many digits were written, for dates and codes; 0 for words.
    var digits = 0

    /// The value where it is whole and small.
    var integer: Int? { Int(exactly: value) }
}

/// Numbers in digits, Chinese characters or English words.
enum NumeralReader {
    static func read(_ text: ReadableText, at place: Int) -> Numeral? {
        let code = text[place]
        if code.isDigit { return DigitNumerals.read(text, at: place) }
        if code.isHan { return ChineseNumerals.read(text, at: place) }
        if code.isLetter { return EnglishNumerals.read(text, at: place) }
        return SignedNumerals.read(text, at: place)
    }

    /// Only plain whole numbers, such as those of dates, without "1,200" or 3.5.
    static func readInteger(_ text: ReadableText, at place: Int, digits limit: Int = 4) -> Numeral? {
        let code = text[place]
        if code.isDigit {
            let end = text.digitsEnd(place)
            guard end - place <= limit else { return nil }
            return Numeral(
                end: end, value: Double(text.integer(place..<end)), script: .digits, digits: end - place)
        }
        guard code.isHan, let numeral = ChineseNumerals.readInteger(text, at: place), numeral.integer != nil else {
            return nil
        }
        return numeral
    }
}
