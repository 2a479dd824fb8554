import TextAnalysis

/// The words and characters of a text as numbers that stand for its n-grams.
///
/// Words go in ones and twos, the letters of a word in twos to fives with its edges marked, Han characters in ones to threes.
/// Marks belong to the run of Han characters that they stand in, or make a run of their own: "！！" and "，不" say something.
struct NGrams {
    /// Of longer texts the beginning counts, so that a hostile message costs no more than a long one.
    private static let longestText = 2_000
    /// In scalars; a longer word is cut.
    private static let longestWord = 40

    private var hashes: [UInt64] = []
    private var word: [UInt32] = []
    private var run: [UInt32] = []
    /// Of the word before, when nothing stands between that parts the two.
    private var previous: NGramHash?

    /// The hash of every n-gram of the text, as often as it occurs.
    static func hashes(of text: String) -> [UInt64] {
        var grams = NGrams()
        let folded = TextNormaliser.fold(beginning(of: text))
        grams.hashes.reserveCapacity(folded.utf8.count * 5)
        for scalar in folded.unicodeScalars { grams.take(scalar) }
        grams.finish()
        return grams.hashes
    }

    /// Whether a hash stands for words; the others stand for characters.
    static func isOfWords(_ hash: UInt64) -> Bool { hash >> 63 == 0 }

    private mutating func take(_ scalar: Unicode.Scalar) {
        if Self.isWordPart(scalar) {
            if !run.isEmpty { finish() }
            word.append(scalar.value)
        } else if scalar == " " {
            finish()
        } else {
            if !word.isEmpty { finish() }
            run.append(scalar.value)
        }
    }

    /// Ends a word or a run; never both are open.
    private mutating func finish() {
        if !word.isEmpty {
            addWord()
            word.removeAll(keepingCapacity: true)
        } else if !run.isEmpty {
            addRun()
            run.removeAll(keepingCapacity: true)
        }
    }

    private mutating func addWord() {
        if word.count > Self.longestWord { word.removeLast(word.count - Self.longestWord) }
        var own = NGramHash()
        own.take(word)
        hashes.append(own.value(.word))
        if var pair = previous {
            pair.take(0x20)
            pair.take(word)
            hashes.append(pair.value(.words))
        }
        previous = own
        addLetters()
    }

    private mutating func addLetters() {
        let last = word.count + 1
        for start in 0..<last {
            var hash = NGramHash()
            for place in start...min(start + 4, last) {
                hash.take(place == 0 || place == last ? 0x20 : word[place - 1])
                if place > start { hashes.append(hash.value(.letters)) }
            }
        }
    }

    /// Ones and twos are to Chinese what words are to English; threes are parts of words.
    private mutating func addRun() {
        for start in run.indices {
            var hash = NGramHash()
            for place in start..<min(start + 3, run.count) {
                hash.take(run[place])
                hashes.append(hash.value(place - start < 2 ? .words : .han))
            }
        }
        if run.contains(where: Self.isHan) { previous = nil }
    }

    private static func beginning(of text: String) -> String {
        text.utf8.count <= longestText
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestText)))
    }

    private static func isHan(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A, 0x5F: true
        case 0..<0x80: false
        default: !isHan(scalar.value) && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        }
    }
}

/// FNV-1a over scalars, so that models read the same on every machine.
private struct NGramHash {
    enum Kind: UInt64 { case word, words, letters, han }

    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func take(_ scalar: UInt32) {
        state = (state ^ UInt64(scalar & 0xFF)) &* 0x100_0000_01B3
        state = (state ^ UInt64(scalar >> 8 & 0xFF)) &* 0x100_0000_01B3
        state = (state ^ UInt64(scalar >> 16 & 0xFF)) &* 0x100_0000_01B3
    }

    mutating func take(_ scalars: [UInt32]) { for scalar in scalars { take(scalar) } }

    /// With the kind in the two highest bits.
    func value(_ kind: Kind) -> UInt64 { state & (1 << 62 - 1) | kind.rawValue << 62 }
}
