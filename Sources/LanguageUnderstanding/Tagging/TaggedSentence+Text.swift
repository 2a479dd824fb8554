extension TaggedSentence {
    /// A message cut into tokens: words and numbers as they are, Han characters and everything else one by one.
    struct Cut {
        var tokens: [Token] = []
        /// Where each token lies, in characters of the message.
        var ranges: [Range<Int>] = []
        /// How many tokens have a letter or a number.
        private(set) var words = 0

        /// - Parameter mostWords: After so many words the rest is left.
        init(_ characters: [Character], mostWords: Int = .max) {
            var start = 0
            var isAfterSpace = true
            while start < characters.count, words < mostWords {
                guard !characters[start].isWhitespace else {
                    isAfterSpace = true
                    start += 1
                    continue
                }
                var end = start + 1
                if Self.isWordPart(characters[start]) {
                    while end < characters.count, Self.goesOn(characters, at: end) { end += 1 }
                }
                tokens.append(Token(text: String(characters[start..<end]), startsWord: isAfterSpace))
                ranges.append(start..<end)
                if characters[start..<end].contains(where: { $0.isLetter || $0.isNumber }) { words += 1 }
                isAfterSpace = false
                start = end
            }
        }

        private static func goesOn(_ characters: [Character], at index: Int) -> Bool {
            if isWordPart(characters[index]) { return true }
            // An apostrophe between letters belongs to the word, as a point between digits does.
            guard index + 1 < characters.count else { return false }
            switch characters[index] {
            case "'", "’": return characters[index - 1].isLetter && isWordPart(characters[index + 1])
            case ".", ",", ":": return characters[index - 1].isNumber && characters[index + 1].isNumber
            default: return false
            }
        }

        private static func isWordPart(_ character: Character) -> Bool {
            guard let scalar = character.unicodeScalars.first else { return false }
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return true
            case ..<0x80: return false
            // Scripts of Asia that are written without spaces.
            case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xE00...0xE7F, 0x20000...0x323AF: return false
            default: return character.isLetter || character.isNumber
            }
        }
    }

    /// An example with its marks as spans; a mark that does not cover whole tokens covers those that it touches.
    init(_ example: UnderstandingDefinition.Example, intent: String? = nil) {
        let cut = Cut(Array(example.text))
        var spans: [Span] = []
        for mark in example.marks.sorted(by: { $0.start < $1.start }) {
            let end = mark.start + mark.text.count
            let touched = cut.ranges.indices.filter {
                cut.ranges[$0].lowerBound < end && mark.start < cut.ranges[$0].upperBound
            }
            guard let first = touched.first, let last = touched.last, first >= spans.last?.tokens.upperBound ?? 0
            else { continue }
            spans.append(Span(label: mark.entity, tokens: first..<last + 1))
        }
        self.init(tokens: cut.tokens, spans: spans, intent: intent)
    }
}
