/// How often each word was part of spans of each label, and how often it was seen at all.
struct WordMemory: Equatable, Sendable {
    private var labels: [UInt64: [Int: Int]]
    private(set) var totals: [UInt64: Int]

    init(_ entries: [LabelledCount] = [], totals: [UInt64: Int] = [:]) {
        labels = LabelledCount.table(entries)
        self.totals = totals
    }

    var entries: [LabelledCount] { LabelledCount.list(labels) }

    struct Recollection: Equatable {
        var label: Int
        /// Share of the word's occurrences, in quarters: 1 for any at all, 4 for three quarters and more.
        var quarters: Int
    }

    mutating func add(_ word: UInt64, label: Int?) {
        totals[word, default: 0] += 1
        if let label { labels[word, default: [:]][label, default: 0] += 1 }
    }

    /// What is remembered of a word in other sentences.
    ///
    /// - Parameter own: What the sentence itself adds to the memory: the word's labels, nil where it stands outside.
    func recollections(of word: UInt64, own: [Int?] = []) -> [Recollection] {
        guard let known = labels[word] else { return [] }
        let total = (totals[word] ?? 0) - own.count
        guard total > 0 else { return [] }
        return known.sorted { $0.key < $1.key }.compactMap { label, count in
            let left = count - own.count { $0 == label }
            return left > 0 ? Recollection(label: label, quarters: 1 + min(3, 4 * left / total)) : nil
        }
    }
}
