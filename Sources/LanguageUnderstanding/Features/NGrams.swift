import TextAnalysis

/// The words and characters of a text as numbers that stand for its n-grams.
///
/// Words go in ones and twos, the letters of a word in twos to fives with its edges marked, Han characters in ones to threes.
/// Marks belong to the run of Han characters that they stand in, or make a run of their own: "！！" and "，不" say something.
enum NGrams {
    private enum Kind: UInt64 { case word, words, letters, han }

    /// Of longer texts the beginning counts, so that a hostile message costs no more than a long one.
    private static let longestText = 2_000

    /// How often each n-gram occurs, by its hash.
    static func counts(of text: String) -> [UInt64: Float] {
        var counts: [UInt64: Float] = [:]
        var previous: [UInt32]?
        for token in tokens(of: text) {
            switch token {
            case .word(let word):
                counts[hash(.word, word[...]), default: 0] += 1
                if let before = previous { counts[hash(.words, (before + [0x20] + word)[...]), default: 0] += 1 }
                addLetters(of: word, to: &counts)
                previous = word
            case .han(let run):
                // Ones and twos are to Chinese what words are to English; threes are parts of words.
                for length in 1...3 where length <= run.count {
                    for start in 0...run.count - length {
                        counts[hash(length < 3 ? .words : .han, run[start..<start + length]), default: 0] += 1
                    }
                }
                if run.contains(where: isHan) { previous = nil }
            }
        }
        return counts
    }

    private static func addLetters(of word: [UInt32], to counts: inout [UInt64: Float]) {
        let marked = [0x20] + word + [0x20]
        for length in 2...5 where length <= marked.count {
            for start in 0...marked.count - length {
                counts[hash(.letters, marked[start..<start + length]), default: 0] += 1
            }
        }
    }

    private enum Token {
        case word([UInt32])
        case han([UInt32])
    }

    private static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        var word: [UInt32] = []
        var run: [UInt32] = []
        func finish() {
            if !word.isEmpty { tokens.append(.word(Array(word.prefix(40)))) }
            if !run.isEmpty { tokens.append(.han(run)) }
            word.removeAll(keepingCapacity: true)
            run.removeAll(keepingCapacity: true)
        }
        for scalar in TextNormaliser.fold(beginning(of: text)).unicodeScalars {
            if isWordPart(scalar), !isHan(scalar.value) {
                if !run.isEmpty { finish() }
                word.append(scalar.value)
            } else if scalar.properties.isWhitespace {
                finish()
            } else {
                if !word.isEmpty { finish() }
                run.append(scalar.value)
            }
        }
        finish()
        return tokens
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
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    /// Whether a hash stands for words; the others stand for characters.
    static func isOfWords(_ hash: UInt64) -> Bool { hash >> 63 == 0 }

    /// FNV-1a over the scalars, so that models read the same on every machine, with the kind in the two highest bits.
    private static func hash(_ kind: Kind, _ scalars: ArraySlice<UInt32>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in scalars {
            for shift in [UInt32(0), 8, 16] { hash = (hash ^ UInt64(scalar >> shift & 0xFF)) &* 0x100_0000_01B3 }
        }
        return hash & (1 << 62 - 1) | kind.rawValue << 62
    }
}
