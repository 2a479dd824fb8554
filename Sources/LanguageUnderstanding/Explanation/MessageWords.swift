import Foundation

/// Cuts a message into the words that an explanation weighs.
///
/// Words of scripts with spaces are as they are written. A run of Han characters is cut where neighbours seldom meet in
/// the examples: the assistant's own texts say what its customers' words are.
struct MessageWords {
    /// How many times more often two characters meet than chance would have it, as a logarithm, to be one word.
    private static let cohesion = 1.6
    /// Chinese words are seldom longer.
    private static let longestHanWord = 4

    private var singles: [Character: Int] = [:]
    private var pairs: [[Character]: Int] = [:]
    private var total = 0

    init(examples: some Sequence<String>) {
        for text in examples {
            var previous: Character?
            for character in text {
                guard character.isHan else {
                    previous = nil
                    continue
                }
                singles[character, default: 0] += 1
                if let previous { pairs[[previous, character], default: 0] += 1 }
                total += 1
                previous = character
            }
        }
    }

    /// Where words lie, in characters; marks and spaces are no words.
    ///
    /// - Parameter parts: Where entities and values lie: Han characters in the same one are not cut.
    func ranges(in characters: [Character], parts: [Range<Int>] = []) -> [Range<Int>] {
        var words: [Range<Int>] = []
        for range in TaggedSentence.Cut(characters).ranges
        where characters[range].contains(where: { $0.isLetter || $0.isNumber }) {
            if let last = words.last, last.upperBound == range.lowerBound,
                isOnePart(last.lowerBound..<range.upperBound, of: parts, characters)
                    || last.count < Self.longestHanWord
                        && isOneWord(characters[last.upperBound - 1], characters[range.lowerBound])
            {
                words[words.count - 1] = last.lowerBound..<range.upperBound
            } else {
                words.append(range)
            }
        }
        return words
    }

    private func isOnePart(_ range: Range<Int>, of parts: [Range<Int>], _ characters: [Character]) -> Bool {
        parts.contains { $0.contains(range.lowerBound) && range.upperBound <= $0.upperBound }
            && characters[range].allSatisfy(\.isHan)
    }

    /// Pointwise mutual information.
    private func isOneWord(_ first: Character, _ second: Character) -> Bool {
        guard first.isHan, second.isHan, let together = pairs[[first, second]], together > 1 else { return false }
        let chance = Double(singles[first] ?? 1) * Double(singles[second] ?? 1) / Double(total)
        return log(Double(together) / chance) > Self.cohesion
    }
}

extension Character {
    fileprivate var isHan: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: return true
        default: return false
        }
    }
}
