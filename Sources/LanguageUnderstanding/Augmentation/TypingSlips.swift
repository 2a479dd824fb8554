/// Words as hurried fingers type them on a keyboard of Latin letters.
enum TypingSlips {
    /// Rows of the keyboard; a key's neighbours stand beside it, and above and below.
    private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map(Array.init)

    static let neighbours: [Character: [Character]] = {
        var found: [Character: [Character]] = [:]
        for (row, keys) in rows.enumerated() {
            for (column, key) in keys.enumerated() {
                // Each row is set off to the right by about half a key.
                let places = [
                    (row, column - 1), (row, column + 1), (row - 1, column), (row - 1, column + 1),
                    (row + 1, column - 1), (row + 1, column),
                ]
                found[key] = places.filter { rows.indices.contains($0.0) && rows[$0.0].indices.contains($0.1) }
                    .map { rows[$0.0][$0.1] }
            }
        }
        return found
    }()

    /// The text with one slip in each word of three letters and more, each with the chance `share`.
    static func misspelt(_ text: String, share: Double, using generator: inout some RandomNumberGenerator) -> String {
        var result = ""
        var word: [Character] = []
        for character in text {
            if character.isASCII, character.isLetter {
                word.append(character)
            } else {
                result += slipped(word, share: share, using: &generator) + String(character)
                word = []
            }
        }
        return result + slipped(word, share: share, using: &generator)
    }

    private static func slipped(
        _ word: [Character], share: Double, using generator: inout some RandomNumberGenerator
    ) -> String {
        guard word.count > 2, Double.random(in: 0..<1, using: &generator) < share else { return String(word) }
        var word = word
        // The first letter is seldom the one that is missed.
        let place = Int.random(in: 1..<word.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: word[place] = neighbour(of: word[place], using: &generator)
        case 1: word.swapAt(place - 1, place)
        case 2: word.insert(word[place], at: place)
        default: word.remove(at: place)
        }
        return String(word)
    }

    private static func neighbour(of key: Character, using generator: inout some RandomNumberGenerator) -> Character {
        guard let near = neighbours[Character(key.lowercased())]?.randomElement(using: &generator) else { return key }
        return key.isUppercase ? Character(near.uppercased()) : near
    }
}
