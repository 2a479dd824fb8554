import Foundation
import Inference
import Synchronization
import TextAnalysis

/// The words that people write anyway, whatever an assistant is about: from the vocabulary of the sentence encoder.
struct GeneralWords: Sendable {
    /// Latin words in lower case and single Han characters.
    let numbers: [String: Int32]
    /// By number; Latin words come first.
    let words: [String]
    /// By number: of all words of its script, so much is this one.
    let shares: [Float]
    /// How often two Han characters stand side by side in a word, as a share of all words; by their numbers.
    let pairs: [UInt64: Float]
    let slips: SlipIndex
    let sounds: SoundTable

    /// Pieces of one and two letters are seldom words; these are.
    private static let shortWords = Set(
        """
        a i my me to in on it is of or if do at an as am be by go he no so up us we ok hi
        """.split(separator: " ").map(String.init))

    init(_ vocabulary: [WordFrequency]) {
        var latin: [String: Double] = [:]
        var han: [String: Double] = [:]
        for entry in vocabulary {
            let word = TextNormaliser.fold(entry.word)
            if word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
                if word.utf8.count > 2 || Self.shortWords.contains(word) { latin[word, default: 0] += entry.share }
            } else if word.unicodeScalars.allSatisfy({ (0x3400...0x9FFF).contains($0.value) }) {
                han[word, default: 0] += entry.share
            }
        }
        let latinTotal = latin.values.reduce(0, +)
        let hanTotal = han.values.reduce(0, +)
        let latinWords = latin.keys.sorted()
        var characters: [Character: Double] = [:]
        for (word, share) in han { for character in word { characters[character, default: 0] += share } }
        let hanCharacters = characters.keys.sorted()
        words = latinWords + hanCharacters.map(String.init)
        shares =
            latinWords.map { Float((latin[$0] ?? 0) / latinTotal) }
            + hanCharacters.map { Float((characters[$0] ?? 0) / hanTotal) }
        let numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, Int32($0)) })
        var pairs: [UInt64: Float] = [:]
        for word in han.keys.sorted() {
            let parts = word.map { numbers[String($0)] ?? 0 }
            for (first, second) in zip(parts, parts.dropFirst()) {
                pairs[WordChances.pair(first, second), default: 0] += Float((han[word] ?? 0) / hanTotal)
            }
        }
        self.numbers = numbers
        self.pairs = pairs
        slips = SlipIndex(latinWords.lazy.filter { $0.utf8.count > 2 }.map { ($0, numbers[$0] ?? 0) })
        sounds = SoundTable(hanCharacters)
    }

    // Tens of thousands of words are counted once, not for each interpreter.
    private static let known = Mutex<[String: GeneralWords]>([:])

    /// Those of an encoder's vocabulary; none without an encoder.
    static func of(_ encoder: (any SentenceEncoder)?) -> GeneralWords {
        guard let encoder else { return GeneralWords([]) }
        if let words = known.withLock({ $0[encoder.identity] }) { return words }
        let words = GeneralWords(encoder.vocabulary)
        known.withLock { $0[encoder.identity] = words }
        return words
    }
}
