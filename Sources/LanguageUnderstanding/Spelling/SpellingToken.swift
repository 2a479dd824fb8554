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

    static func tokens(of message: String) -> [SpellingToken] {
        // A carriage return and a line feed are one character.
        if message.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
            let bytes = Array(message.utf8.prefix(longestText))
            return tokens(bytes.map(SpellingSign.init(ascii:))) { String(decoding: bytes[$0], as: UTF8.self) }
        }
        let characters = Array(message.prefix(longestText))
        return tokens(characters.map(SpellingSign.init)) { String(characters[$0]) }
    }

    /// - Parameter text: Of a range of characters.
    private static func tokens(_ signs: [SpellingSign], text: (Range<Int>) -> String) -> [SpellingToken] {
        var tokens: [SpellingToken] = []
        var start = 0
        while start < signs.count {
            guard signs[start] != .space else {
                start += 1
                continue
            }
            let kind = signs[start].kind
            var next = start + 1
            while kind != .han, next < signs.count, goesOn(kind, signs, at: next) { next += 1 }
            let folded = TextNormaliser.fold(text(start..<next))
            if !folded.isEmpty {
                // An address, a file name or an order number is no word, whatever it looks like.
                let isWord = kind == .word && !isPartOfCode(start..<next, signs)
                tokens.append(
                    SpellingToken(kind: kind == .word && !isWord ? .other : kind, text: folded, range: start..<next))
            }
            start = next
        }
        return tokens
    }

    private static func goesOn(_ kind: Kind, _ signs: [SpellingSign], at index: Int) -> Bool {
        if kind == .word, signs[index] == .apostrophe, index + 1 < signs.count { return signs[index + 1] == .letter }
        return signs[index] != .space && signs[index].kind == kind
    }

    private static func isPartOfCode(_ range: Range<Int>, _ signs: [SpellingSign]) -> Bool {
        func touches(_ index: Int, step: Int) -> Bool {
            guard signs.indices.contains(index) else { return false }
            switch signs[index] {
            // A letter that is no Latin one: the word goes on beyond what is read here.
            case .code, .slash, .number, .otherLetter: return true
            case .joint:
                guard signs.indices.contains(index + step) else { return false }
                return [.number, .letter, .han, .otherLetter, .slash].contains(signs[index + step])
            default: return false
            }
        }
        return touches(range.lowerBound - 1, step: -1) || touches(range.upperBound, step: 1)
    }
}

/// What a character is to who looks for words.
private enum SpellingSign {
    case space
    /// A Latin letter without an accent.
    case letter
    case han
    case number
    case otherLetter
    case apostrophe
    /// Stands in addresses and codes, and in no sentence.
    case code
    case slash
    /// Ends a sentence or joins the parts of a code.
    case joint
    case other

    var kind: SpellingToken.Kind {
        switch self {
        case .letter: .word
        case .han: .han
        default: .other
        }
    }

    init(ascii byte: UInt8) {
        self =
            switch byte {
            case 0x41...0x5A, 0x61...0x7A: .letter
            case 0x20, 0x09...0x0D: .space
            case 0x30...0x39: .number
            case UInt8(ascii: "'"): .apostrophe
            case UInt8(ascii: "/"): .slash
            case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"): .joint
            case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "&"),
                UInt8(ascii: "="):
                .code
            default: .other
            }
    }

    init(_ character: Character) {
        if let byte = character.asciiValue, character != "\r\n" {
            self.init(ascii: byte)
            return
        }
        guard let scalar = character.unicodeScalars.first, !character.isWhitespace else {
            self = .space
            return
        }
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
            self = character.unicodeScalars.count == 1 ? .letter : .otherLetter
        case 0x3400...0x9FFF: self = .han
        case 0x2019: self = .apostrophe
        default: self = character.isNumber ? .number : character.isLetter ? .otherLetter : .other
        }
    }
}
