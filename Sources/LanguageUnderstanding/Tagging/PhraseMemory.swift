/// Phrases that were marked in examples, or listed by their author, with how often each was marked as what.
struct PhraseMemory: Equatable, Sendable {
    /// A phrase counts as known at a place only where it is no longer than so many tokens.
    static let longestPhrase = 12

    struct Match: Equatable {
        var label: Int
        var tokens: Range<Int>
    }

    /// For each phrase, times marked as each label.
    private var counts: [UInt64: [Int: Int]]

    init(_ entries: [LabelledCount] = []) { counts = LabelledCount.table(entries) }

    var entries: [LabelledCount] { LabelledCount.list(counts) }

    mutating func add(_ words: ArraySlice<UInt64>, label: Int, count: Int = 1) {
        guard words.count <= Self.longestPhrase else { return }
        counts[Self.hash(words), default: [:]][label, default: 0] += count
    }

    /// For each place and label the longest phrase that begins there.
    ///
    /// - Parameter own: Spans that were counted in from this very sentence, and are counted out again: otherwise every
    ///   span of an example would be known, which those of a new message are not.
    func matches(in words: [UInt64], own: [(label: Int, tokens: Range<Int>)] = []) -> [Match] {
        guard !counts.isEmpty else { return [] }
        var owned: [UInt64: [Int: Int]] = [:]
        for span in own { owned[Self.hash(words[span.tokens]), default: [:]][span.label, default: 0] += 1 }
        var matches: [Match] = []
        for start in words.indices {
            var longest: [Int: Int] = [:]
            var hash = Self.seed
            for end in start..<min(words.count, start + Self.longestPhrase) {
                hash = FeatureHash.mix(hash, words[end])
                guard let found = counts[hash] else { continue }
                for (label, count) in found where count > owned[hash]?[label] ?? 0 { longest[label] = end + 1 }
            }
            for (label, end) in longest.sorted(by: { $0.key < $1.key }) {
                matches.append(Match(label: label, tokens: start..<end))
            }
        }
        return matches
    }

    private static let seed: UInt64 = 0x5048_5241_5345

    private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 { words.reduce(seed, FeatureHash.mix) }
}
