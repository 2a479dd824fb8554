import Foundation

/// Terms as PostgreSQL's text search holds and asks them, cut the way SQLite's FTS5 does with its tokenizer `unicode61`,
/// so that both find the same.
enum SearchVector {
    /// Words beyond have no place of their own: the server keeps no more.
    private static let lastPosition = 16_383

    /// A `tsvector` in the server's notation: each word with the places where it stands.
    static func document(_ terms: [String]) -> String {
        terms.flatMap(words).enumerated()
            .map { place, word in "\(quoted(word)):\(min(place + 1, lastPosition))" }.joined(separator: " ")
    }

    /// A `tsquery` in the server's notation: all of the terms, the words of each side by side.
    static func query(_ terms: [String]) -> String {
        terms.map(words).filter { !$0.isEmpty }
            .map { words in "(" + words.map(quoted).joined(separator: " <-> ") + ")" }.joined(separator: " & ")
    }

    /// What of a term counts: letters and digits, without the marks upon Latin, Greek and Cyrillic letters.
    private static func words(_ term: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in term.decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.isWordCharacter {
                word.append(scalar)
            } else if !scalar.isDiacritic, !word.isEmpty {
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    private static func quoted(_ word: String) -> String {
        "'" + word.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "'", with: "''") + "'"
    }
}

extension Unicode.Scalar {
    fileprivate var isWordCharacter: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            true
        default: false
        }
    }

    /// The marks that `unicode61` takes for parts of the letter before.
    fileprivate var isDiacritic: Bool { (0x300...0x331).contains(value) }
}
