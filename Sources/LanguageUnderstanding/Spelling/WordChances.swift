import Foundation

/// How likely words follow each other: counted in the examples, where those say little by general use.
///
/// - seealso: I. H. Witten and T. C. Bell (1991), The zero-frequency problem, method C, over single words.
struct WordChances: Sendable {
    /// General use counts like a text of so many words.
    private static let generalWeight: Float = 3_000
    /// The logarithm of the chance of a word that nobody knows.
    private static let unknown: Float = -16
    /// Where messages begin, and end.
    static let start: Int32 = -1
    static let end: Int32 = -2
    static let nobodyKnows: Int32 = -3

    let general: GeneralWords
    private var own: [String: Int32] = [:]
    private(set) var ownWords: [String] = []
    private var counts: [Int32: Float] = [:]
    private var pairs: [UInt64: Float] = [:]
    /// How often a word stands before another, and before how many different ones.
    private var before: [Int32: (count: Float, different: Float)] = [:]
    private var total = generalWeight

    init(examples: some Sequence<String>, general: GeneralWords) {
        self.general = general
        for (pair, share) in general.pairs {
            pairs[pair] = share * Self.generalWeight
            before[Int32(truncatingIfNeeded: pair >> 32), default: (0, 0)].count += share * Self.generalWeight
        }
        var seen: Set<UInt64> = []
        for example in examples {
            var previous = Self.start
            let words = SpellingToken.tokens(of: example).map(\.text)
            for word in words + [nil] {
                let number = word.map { add($0) } ?? Self.end
                let pair = Self.pair(previous, number)
                counts[number, default: 0] += 1
                pairs[pair, default: 0] += 1
                before[previous, default: (0, 0)].count += 1
                if seen.insert(pair).inserted { before[previous, default: (0, 0)].different += 1 }
                previous = number
                total += 1
            }
        }
    }

    static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    private mutating func add(_ word: String) -> Int32 {
        if let known = number(of: word) { return known }
        let number = Int32(general.words.count + ownWords.count)
        own[word] = number
        ownWords.append(word)
        return number
    }

    /// Nil for a word that neither the examples nor general use know.
    func number(of word: String) -> Int32? { general.numbers[word] ?? own[word] }

    func word(_ number: Int32) -> String {
        let number = Int(number)
        return number < general.words.count ? general.words[number] : ownWords[number - general.words.count]
    }

    /// In `0...1`, without regard to neighbours.
    func chance(of number: Int32) -> Float {
        let share = general.shares.indices.contains(Int(number)) ? general.shares[Int(number)] : 0
        let known = (counts[number] ?? 0) + Self.generalWeight * share
        return known > 0 ? known / total : exp(Self.unknown)
    }

    /// The logarithm of the chance that `number` follows `previous`.
    ///
    /// - Parameter chance: That of `number` itself.
    func logChance(of number: Int32, chance: Float, after previous: Int32) -> Float {
        let (count, different) = before[previous] ?? (0, 0)
        let backoff = different + 1
        return log(((pairs[Self.pair(previous, number)] ?? 0) + backoff * chance) / (count + backoff))
    }

    /// How often the two stood side by side, in examples and in general words.
    func count(of first: Int32, _ second: Int32) -> Float { pairs[Self.pair(first, second)] ?? 0 }

    /// How long the examples are.
    var exampleWords: Float { total - Self.generalWeight }
}
