/// -5, +3.2, .5 and ½.
enum SignedNumerals {
    static func read(_ text: ReadableText, at place: Int) -> Numeral? {
        switch text[place] {
        case "½": return Numeral(end: place + 1, value: 0.5, script: .digits)
        case "¼": return Numeral(end: place + 1, value: 0.25, script: .digits)
        case "¾": return Numeral(end: place + 1, value: 0.75, script: .digits)
        case "-", "+":
            guard text[place + 1].isDigit, startsFreely(text, place),
                var numeral = DigitNumerals.read(text, at: place + 1)
            else { return nil }
            if text[place] == "-" { numeral.value = -numeral.value }
            numeral.digits = 0
            return numeral
        case ".":
            guard startsFreely(text, place) else { return nil }
            let end = text.digitsEnd(place + 1, limit: 9)
            guard end > place + 1, end - place < 8, text[end] != Code.point else { return nil }
            let scale = (place + 1..<end).reduce(1.0) { scale, _ in scale * 10 }
            return Numeral(end: end, value: Double(text.integer(place + 1..<end)) / scale, script: .digits)
        default: return nil
        }
    }

    private static func startsFreely(_ text: ReadableText, _ place: Int) -> Bool {
        let previous = text[place - 1]
        return previous == 0 || previous == Code.space || previous == "(" || previous == Code.colon
    }
}
