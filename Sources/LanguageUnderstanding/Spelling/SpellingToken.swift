import TextAnalysis

/// A part of a message that a slip could have changed: a word of Latin letters, or one Han character; or anything else.
struct SpellingToken: Equatable {
    enum Kind { case word, han, other }

    var kind: Kind
    /// In lower case, half width and simplified.
    var text: String
    /// In characters of the message.
    var range: Range<Int>

    /// Of longer messages the beginning is read.
    static let longestText = 1_000

    static func tokens(of characters: [Character]) -> [SpellingToken] {
        var tokens: [SpellingToken] = []
        var start = 0
        let end = min(characters.count, longestText)
        while start < end {
            let kind = kind(of: characters[start])
            guard !characters[start].isWhitespace else {
                start += 1
                continue
            }
            var next = start + 1
            while kind != .han, next < end, goesOn(kind, characters, at: next) { next += 1 }
            let text = TextNormaliser.fold(String(characters[start..<next]))
            if !text.isEmpty { tokens.append(SpellingToken(kind: kind, text: text, range: start..<next)) }
            start = next
        }
        return tokens.indices.map { index in
            var token = tokens[index]
            // An address, a file name or an order number is no word, whatever it looks like.
            if token.kind == .word, isPartOfCode(token.range, characters) { token.kind = .other }
            return token
        }
    }

    private static func goesOn(_ kind: Kind, _ characters: [Character], at index: Int) -> Bool {
        let character = characters[index]
        if kind == .word, character == "'" || character == "’", index + 1 < characters.count {
            return Self.kind(of: characters[index + 1]) == .word
        }
        return !character.isWhitespace && Self.kind(of: character) == kind
    }

    private static func kind(of character: Character) -> Kind {
        guard let scalar = character.unicodeScalars.first else { return .other }
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
            return character.unicodeScalars.count == 1 ? .word : .other
        case 0x3400...0x9FFF: return .han
        default: return .other
        }
    }

    private static func isPartOfCode(_ range: Range<Int>, _ characters: [Character]) -> Bool {
        func touches(_ index: Int, step: Int) -> Bool {
            guard characters.indices.contains(index) else { return false }
            switch characters[index] {
            case "@", "_", "/", "\\", "#", "&", "=": return true
            case ".", ":", "-":
                guard characters.indices.contains(index + step) else { return false }
                return characters[index + step].isNumber || characters[index + step].isLetter
                    || characters[index + step] == "/"
            // A letter that is no Latin one: the word goes on beyond what is read here.
            default:
                return characters[index].isNumber || characters[index].isLetter && kind(of: characters[index]) == .other
            }
        }
        return touches(range.lowerBound - 1, step: -1) || touches(range.upperBound, step: 1)
    }
}
