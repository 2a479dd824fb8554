import TextAnalysis

/// A message with, character by character, what it is compared by.
struct MatchingText {
    let characters: [Character]
    /// Lower case, half width and simplified, one a character.
    let keys: [String]
    /// The characters in half width, as patterns see them.
    let folded: String

    init(_ text: String, limit: Int) {
        let characters = Array(text.prefix(limit))
        let narrow = String(characters.map(Self.narrow))
        self.characters = characters
        keys = characters.map(Self.key)
        folded = narrow.count == characters.count ? narrow : String(characters)
    }

    /// Whether a character goes on a word of letters and digits that are written with spaces between words.
    func isWordPart(at index: Int) -> Bool {
        guard characters.indices.contains(index), let scalar = keys[index].unicodeScalars.first else { return false }
        return Self.isWordPart(scalar)
    }

    static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: true
        case 0xC0...0x24F: scalar.properties.isAlphabetic
        default: false
        }
    }

    private static let asciiKeys = (0..<UInt8(128)).map { String(UnicodeScalar($0)).lowercased() }

    static func key(_ character: Character) -> String {
        if character.isWhitespace { return " " }
        if let ascii = character.asciiValue { return asciiKeys[Int(ascii)] }
        return TextNormaliser.fold(String(character))
    }

    private static func narrow(_ character: Character) -> Character {
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first,
            (0xFF01...0xFF5E).contains(scalar.value), let ascii = UnicodeScalar(scalar.value - 0xFEE0)
        else { return character }
        return Character(ascii)
    }
}
