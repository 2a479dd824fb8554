/// Tells in one walk that a message has nothing that may join two clauses, as most have not; the patterns need not look then.
enum JointSigns {
    private static let words = Set(
        ["and", "also", "plus", "besides", "additionally", "as", "by", "btw", "another", "one"].map { word in
            word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        })

    /// True where a joint may stand, false only where none does.
    static func mayStand(in text: String) -> Bool {
        var previous: Unicode.Scalar = " "
        var word = Word()
        // Behind the last letter or digit no clause begins.
        let end = text.unicodeScalars.lastIndex { !isPunctuation($0) } ?? text.startIndex
        for scalar in text.unicodeScalars[..<end] {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A: word.append(UInt8(scalar.value | 0x20))
            case 0x20, 0x09, 0x0B...0x0D:
                if isMark(previous) || word.isOne(of: words) { return true }
                word = Word(followsSpace: true)
            case 0x2E where previous == ".", 0x0A: return true
            case 0..<0x80:
                if word.isOne(of: words) { return true }
                word = Word()
            case 0x4E00...0x9FFF:
                if word.isOne(of: words) || isJointHan(scalar) { return true }
                word = Word()
            default: return true
            }
            previous = scalar
        }
        return false
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\n", ".", ",", "?", "!", ";", "。", "？", "！", "，", "；", "~", "…": true
        default: false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "?", "!", ";", ",": true
        default: false
        }
    }

    /// How 另外, 此外, 以及, 顺便, 而且, 并且 and 然后 begin.
    private static func isJointHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "另", "此", "以", "顺", "而", "并", "然": true
        default: false
        }
    }

    /// Letters in a row, in lower case, as far as they tell one of the words from others.
    private struct Word {
        private let followsSpace: Bool
        /// The first eight, one a byte.
        private var letters: UInt64 = 0
        private var count = 0

        init(followsSpace: Bool = false) { self.followsSpace = followsSpace }

        mutating func append(_ letter: UInt8) {
            if count < 8 { letters = letters << 8 | UInt64(letter) }
            count += 1
        }

        /// Of longer words the first eight letters are compared, which errs towards yes.
        func isOne(of words: Set<UInt64>) -> Bool { followsSpace && count > 1 && words.contains(letters) }
    }
}
