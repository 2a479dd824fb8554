/// Adds up an English number word by word.
struct EnglishNumeralSum {
    private var total = 0.0
    private var section = 0.0
    private var smallest = Double.infinity
    private var largest = Double.infinity
    private var isEmpty = true

    var value: Double { total + section }

    mutating func add(_ word: EnglishNumerals.Word) -> Bool {
        switch word {
        case .unit(let unit):
            guard smallest >= 10, unit > 0 || isEmpty else { return false }
            section += unit
            smallest = 1
        case .ten(let ten):
            guard smallest >= 100 else { return false }
            section += ten
            smallest = ten >= 20 ? 10 : 1
        case .hundred:
            guard section > 0, section < 100, smallest < 100 else { return false }
            section *= 100
            smallest = 100
        case .large(let factor):
            guard section > 0, factor < largest else { return false }
            total += section * factor
            section = 0
            largest = factor
            smallest = .infinity
        default: return false
        }
        isEmpty = false
        return true
    }

    /// Reads as many words as belong together, from `place`; the end of the last of them.
    mutating func read(_ text: ReadableText, from place: Int) -> Int? {
        var place = place
        var end: Int?
        while let (word, wordEnd) = EnglishNumerals.words.match(text, at: place), add(word) {
            end = wordEnd
            place = wordEnd
            if text[place] == Code.hyphen, text[place + 1].isLetter { place += 1 }
            place = text.skippingSpaces(place)
            if value >= 100, text.starts(with: "and ", at: place) {
                let next = text.skippingSpaces(place + 4)
                guard case (.unit, _)? = EnglishNumerals.words.match(text, at: next) else {
                    guard case (.ten, _)? = EnglishNumerals.words.match(text, at: next) else { break }
                    place = next
                    continue
                }
                place = next
            }
        }
        return end
    }
}
