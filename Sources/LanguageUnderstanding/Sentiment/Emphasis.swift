/// How a message is written, beside its words: marks and capitals.
struct Emphasis {
    /// Exclamation marks, at most three.
    private(set) var exclamations = 0
    /// Two question marks in a row, or one beside an exclamation mark.
    private(set) var isInsistent = false
    /// Single words in capitals, in lower case.
    private(set) var capitals: Set<String> = []

    private var letters = 0
    private var capitalLetters = 0
    private var capitalWords = 0
    private var word = Word()

    /// Nearly all of it is in capitals, and it is more than a name or two.
    var isShouted: Bool { capitalWords > 1 && capitalLetters >= 8 && 10 * capitalLetters > 7 * letters }

    init(_ text: String) {
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "!", "！":
                exclamations = min(3, exclamations + 1)
                if Self.isQuestion(previous) { isInsistent = true }
            case "?", "？":
                if Self.isQuestion(previous) || previous == "!" || previous == "！" { isInsistent = true }
            default: break
            }
            if !word.take(scalar) { endWord() }
            previous = scalar
        }
        endWord()
    }

    private static func isQuestion(_ scalar: Unicode.Scalar) -> Bool { scalar == "?" || scalar == "？" }

    /// Words with digits are order numbers and the like, whose capitals are no voice.
    private mutating func endWord() {
        defer { word = Word() }
        guard !word.letters.isEmpty, !word.hasDigit else { return }
        letters += word.letters.utf8.count
        guard word.isCapital, word.letters.utf8.count > 1 else { return }
        capitalWords += 1
        capitalLetters += word.letters.utf8.count
        if word.letters.utf8.count > 2 { capitals.insert(word.letters.lowercased()) }
    }

    private struct Word {
        var letters = ""
        var isCapital = true
        var hasDigit = false

        /// - Returns: False when the scalar is no part of a word.
        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x41...0x5A: letters.unicodeScalars.append(scalar)
            case 0x61...0x7A:
                letters.unicodeScalars.append(scalar)
                isCapital = false
            case 0x30...0x39: hasDigit = true
            case 0x27, 0x2019: if !letters.isEmpty { letters.append("'") }
            default: return false
            }
            return true
        }
    }
}
