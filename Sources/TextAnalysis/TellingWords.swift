import Foundation

/// The words that tell a group of texts from the others.
public struct TellingWords: Sendable {
    private let texts: [Set<String>]
    /// By word: the texts that have it.
    private let frequency: [String: Int]

    public init(_ texts: [String]) {
        self.texts = texts.map { Set(Self.words(of: $0)) }
        frequency = self.texts.reduce(into: [:]) { counts, words in for word in words { counts[word, default: 0] += 1 }
        }
    }

    /// The words of the texts at `members` that are most surprisingly frequent there, the most telling first.
    ///
    /// - seealso: T. Dunning (1993), Accurate Methods for the Statistics of Surprise and Coincidence.
    public func words(of members: [Int], limit: Int = 3) -> [String] {
        var inside: [String: Int] = [:]
        for member in members { for word in texts[member] { inside[word, default: 0] += 1 } }
        let least = min(members.count, max(2, (members.count + 2) / 3))
        let scored = inside.filter { $0.value >= least }
            .map { (word: $0.key, surprise: surprise(of: $0.key, inside: $0.value, of: members.count)) }
            .filter { $0.surprise > 0 }
            .sorted { ($1.surprise, $1.word.count, $0.word) < ($0.surprise, $0.word.count, $1.word) }
        var kept: [String] = []
        for (word, _) in scored where !kept.contains(where: { Self.saysTheSame($0, word) }) {
            kept.append(word)
            if kept.count == limit { break }
        }
        return kept
    }

    /// Twice the log-likelihood ratio of "as frequent here as elsewhere"; 0 where the word is rarer here.
    private func surprise(of word: String, inside: Int, of members: Int) -> Double {
        let outside = (frequency[word] ?? inside) - inside
        let others = texts.count - members
        let here = Double(inside) / Double(members)
        guard Double(inside * others) > Double(outside * members) else { return 0 }
        let all = Double(inside + outside) / Double(texts.count)
        func likelihood(_ hits: Int, _ total: Int, _ share: Double) -> Double {
            Double(hits) * log(max(1e-12, share)) + Double(total - hits) * log(max(1e-12, 1 - share))
        }
        let there = Double(outside) / Double(max(1, others))
        return 2
            * (likelihood(inside, members, here) + likelihood(outside, others, there)
                - likelihood(inside, members, all) - likelihood(outside, others, all))
    }

    /// Words in Latin and other spaced letters, and twos to fours of Chinese characters, folded.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var run: [Character] = []
        func finish() {
            if word.count > 1, word.contains(where: \.isLetter), Self.matters(word) { words.append(word) }
            for length in 2...4 where run.count >= length {
                for start in 0...run.count - length {
                    let part = run[start..<start + length]
                    if !part.contains(where: particles.contains) { words.append(String(part)) }
                }
            }
            word = ""
            run = []
        }
        for character in TextNormaliser.fold(String(text.prefix(longestText))) {
            if isHan(String(character)) {
                if !word.isEmpty { finish() }
                run.append(character)
            } else if character.isLetter || character.isNumber || character == "'" {
                if !run.isEmpty { finish() }
                word.append(character)
            } else {
                finish()
            }
        }
        finish()
        return words
    }

    private static let longestText = 1_000

    /// Short words of English that name a matter all the same.
    private static let matters: Set<String> = ["cancel", "order", "help", "thanks"]

    private static func matters(_ word: String) -> Bool { matters.contains(word) || !LittleWords.isEnglish(word) }

    /// Characters that stand between words more often than in them.
    private static let particles = Set<Character>("的了吗呢吧啊呀么是我你您他她它们在有就都也还和与把被给让要想能会可请这那哪个一不没到怎什为谁")

    private static func isHan(_ word: String) -> Bool {
        word.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) }
    }

    /// Whether two Chinese words are cut from one phrase: one holds the other, or ends as the other begins.
    private static func saysTheSame(_ one: String, _ other: String) -> Bool {
        guard isHan(one), isHan(other) else { return false }
        return one.contains(other) || other.contains(one) || one.suffix(1) == other.prefix(1)
            || other.suffix(1) == one.prefix(1)
    }
}
