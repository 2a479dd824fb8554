import Foundation
import TextAnalysis

/// A piece of a text, and whether it is what was searched for.
public struct TextFragment: Codable, Equatable, Sendable {
    public var text: String
    public var isMatch: Bool

    public init(_ text: String, isMatch: Bool = false) {
        self.text = text
        self.isMatch = isMatch
    }
}

/// Finds the words of a search in a text, in whatever form they stand there.
struct MarkedText {
    /// As `SearchTerms` cuts them.
    let terms: Set<String>

    /// A word that begins so counts as well; nil for whole words alone.
    private let beginning: String?

    init(query: String) {
        terms = Set(QueryTerms(query).content)
        beginning = nil
    }

    /// Of a query whose last word is not typed to its end.
    init(beginning query: String) {
        terms = Set(QueryTerms(query).content)
        beginning = TextNormaliser.fold(query).split(separator: " ").last.map(String.init)
    }

    /// The whole text in pieces.
    func fragments(of text: String) -> [TextFragment] {
        var fragments: [TextFragment] = []
        var position = text.startIndex
        for range in matches(in: text) {
            if position < range.lowerBound { fragments.append(TextFragment(String(text[position..<range.lowerBound]))) }
            fragments.append(TextFragment(String(text[range]), isMatch: true))
            position = range.upperBound
        }
        if position < text.endIndex { fragments.append(TextFragment(String(text[position...]))) }
        return fragments
    }

    /// How many different words of the search a text has.
    func count(in text: String) -> Int { Set(SearchTerms.index(text)).intersection(terms).count }

    private func matches(in text: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        func mark(_ range: Range<String.Index>) {
            if let last = ranges.last, last.upperBound >= range.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
        var position = text.startIndex
        while position < text.endIndex {
            let character = text[position]
            let next = text.index(after: position)
            if Self.isUnspaced(character) {
                let end = next < text.endIndex && Self.isUnspaced(text[next]) ? text.index(after: next) : next
                if has(text[position..<end]) {
                    mark(position..<end)
                } else if has(text[position..<next]) {
                    mark(position..<next)
                }
                position = next
            } else if character.isLetter || character.isNumber {
                let end = text[position...].firstIndex { !Self.isOfWord($0) } ?? text.endIndex
                if has(text[position..<end]) { mark(position..<end) }
                position = end
            } else {
                position = next
            }
        }
        return ranges
    }

    /// Of a pair of characters, the pair itself; else any form of the word.
    private func has(_ part: Substring) -> Bool {
        guard let first = part.first, Self.isUnspaced(first) else {
            return SearchTerms.index(String(part)).contains(where: terms.contains)
                || beginning.map(TextNormaliser.fold(String(part)).hasPrefix) ?? false
        }
        return terms.contains(TextNormaliser.fold(String(part)))
    }

    private static func isOfWord(_ character: Character) -> Bool {
        (character.isLetter || character.isNumber || character == "'" || character == "’") && !isUnspaced(character)
    }

    private static func isUnspaced(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value)
    }
}
