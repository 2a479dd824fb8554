import TextAnalysis

/// Tells where in a text the words of a query stand, to be shown to whoever searched.
public struct FoundWords: Sendable {
    /// A place in a text, in UTF-16 units, as scripts count them.
    public struct Mark: Equatable, Sendable {
        public var start: Int
        public var length: Int

        public init(start: Int, length: Int) {
            self.start = start
            self.length = length
        }
    }

    private let terms: Set<String>

    public init(_ query: String) {
        let terms = QueryTerms(query)
        // Of a query of little words alone, those are shown.
        self.terms = Set(terms.content.isEmpty ? terms.terms.map(\.term) : terms.content)
    }

    /// In order, without overlap: whole words, and where words are not spaced the pairs of characters.
    public func marks(in text: String) -> [Mark] {
        var marks: [Mark] = []
        var word: (start: Int, text: String) = (0, "")
        var before: (start: Int, character: Character)?
        var place = 0
        func add(_ start: Int, to end: Int) {
            if let last = marks.last, start <= last.start + last.length {
                marks[marks.count - 1].length = max(last.length, end - last.start)
            } else {
                marks.append(Mark(start: start, length: end - start))
            }
        }
        func finishWord() {
            if SearchTerms.index(word.text).contains(where: terms.contains) { add(word.start, to: place) }
            word.text = ""
        }
        for character in text {
            let length = character.utf16.count
            if Self.isUnspaced(character) {
                finishWord()
                if let before, finds(String([before.character, character])) { add(before.start, to: place + length) }
                if finds(String(character)) { add(place, to: place + length) }
                before = (place, character)
            } else {
                before = nil
                if character.isLetter || character.isNumber {
                    if word.text.isEmpty { word.start = place }
                    word.text.append(character)
                } else {
                    finishWord()
                }
            }
            place += length
        }
        finishWord()
        return marks
    }

    private func finds(_ characters: String) -> Bool {
        // A pair is a term of its own only as a whole.
        SearchTerms.query(characters).contains { terms.contains($0) }
    }

    private static func isUnspaced(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first else { return false }
        return character.isLetter && (0x2E80...0xFAFF).contains(first.value)
    }
}
