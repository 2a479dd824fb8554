/// Reduces an English word to the stem that its forms share: "connections", "connected" and "connecting" to "connect".
///
/// - seealso: M. F. Porter (1980), An algorithm for suffix stripping.
public enum EnglishStemmer {
    /// The stem of a lower-case ASCII word; words of one or two letters stay.
    public static func stem(_ word: [UInt8]) -> String {
        guard word.count > 2 else { return String(decoding: word, as: UTF8.self) }
        var stem = PorterStem(word)
        stem.removePlural()
        stem.removePastAndProgressive()
        stem.replaceFinalY()
        stem.replaceFirst(of: PorterRules.doubleSuffixes, measureAbove: 0)
        stem.replaceFirst(of: PorterRules.derivations, measureAbove: 0)
        stem.removeLongSuffix()
        stem.removeFinalE()
        return String(decoding: stem.letters, as: UTF8.self)
    }
}

/// A word on its way to the stem; "m", "*v*", "*d" and "*o" of the paper are the functions below.
private struct PorterStem {
    private(set) var letters: [UInt8]

    init(_ letters: [UInt8]) { self.letters = letters }

    private func isConsonant(_ position: Int) -> Bool {
        switch letters[position] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): false
        case UInt8(ascii: "y"): position == 0 || !isConsonant(position - 1)
        default: true
        }
    }

    /// "m": how often a vowel is followed by a consonant in the first `length` letters.
    private func measure(_ length: Int) -> Int {
        var count = 0
        var afterVowel = false
        for position in 0..<length {
            let consonant = isConsonant(position)
            if consonant, afterVowel { count += 1 }
            afterVowel = !consonant
        }
        return count
    }

    private func hasVowel(_ length: Int) -> Bool { (0..<length).contains { !isConsonant($0) } }

    private func endsInDoubleConsonant(_ length: Int) -> Bool {
        length >= 2 && letters[length - 1] == letters[length - 2] && isConsonant(length - 1)
    }

    /// "*o": consonant, vowel, consonant at the end, the last not w, x or y.
    private func endsInShortSyllable(_ length: Int) -> Bool {
        guard length >= 3, isConsonant(length - 1), !isConsonant(length - 2), isConsonant(length - 3) else {
            return false
        }
        return !"wxy".utf8.contains(letters[length - 1])
    }

    private func ends(in suffix: String) -> Bool { letters.count > suffix.utf8.count && hasSuffix(suffix) }

    private func hasSuffix(_ suffix: String) -> Bool { letters.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }

    private mutating func replace(_ suffix: String, by replacement: String) {
        letters.removeLast(suffix.utf8.count)
        letters.append(contentsOf: replacement.utf8)
    }

    mutating func removePlural() {
        if ends(in: "sses") {
            replace("sses", by: "ss")
        } else if ends(in: "ies") {
            replace("ies", by: "i")
        } else if ends(in: "s"), !hasSuffix("ss") {
            replace("s", by: "")
        }
    }

    mutating func removePastAndProgressive() {
        if ends(in: "eed") {
            if measure(letters.count - 3) > 0 { replace("eed", by: "ee") }
            return
        }
        guard let suffix = ["ed", "ing"].first(where: { ends(in: $0) }), hasVowel(letters.count - suffix.utf8.count)
        else { return }
        replace(suffix, by: "")
        if hasSuffix("at") || hasSuffix("bl") || hasSuffix("iz") {
            letters.append(UInt8(ascii: "e"))
        } else if endsInDoubleConsonant(letters.count), let last = letters.last, !"lsz".utf8.contains(last) {
            letters.removeLast()
        } else if measure(letters.count) == 1, endsInShortSyllable(letters.count) {
            letters.append(UInt8(ascii: "e"))
        }
    }

    mutating func replaceFinalY() {
        if ends(in: "y"), hasVowel(letters.count - 1) { replace("y", by: "i") }
    }

    mutating func replaceFirst(of rules: [(suffix: String, replacement: String)], measureAbove least: Int) {
        guard let rule = rules.first(where: { ends(in: $0.suffix) }) else { return }
        if measure(letters.count - rule.suffix.utf8.count) > least { replace(rule.suffix, by: rule.replacement) }
    }

    mutating func removeLongSuffix() {
        guard let suffix = PorterRules.longSuffixes.first(where: { ends(in: $0) }) else { return }
        let length = letters.count - suffix.utf8.count
        if suffix == "ion", !"st".utf8.contains(letters[length - 1]) { return }
        if measure(length) > 1 { replace(suffix, by: "") }
    }

    mutating func removeFinalE() {
        if ends(in: "e") {
            let length = letters.count - 1
            let count = measure(length)
            if count > 1 || count == 1 && !endsInShortSyllable(length) { letters.removeLast() }
        }
        if hasSuffix("ll"), measure(letters.count) > 1 { letters.removeLast() }
    }
}

/// The suffix lists of the paper's steps 2, 3 and 4, longer suffixes before those that they end in.
private enum PorterRules {
    static let doubleSuffixes: [(suffix: String, replacement: String)] = [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"),
        ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"),
        ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
        ("iviti", "ive"), ("biliti", "ble"),
    ]
    static let derivations: [(suffix: String, replacement: String)] = [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ]
    static let longSuffixes = [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
        "iti",
        "ous", "ive", "ize",
    ]
}
