/// Finds the longest known phrase at a place of a text.
struct PhraseTable: Sendable {
    private struct Step: Hashable {
        var node: Int
        /// A scalar's value, or a word's number beyond those.
        var unit: UInt32
    }

    private var words: [String: UInt32] = [:]
    private var steps: [Step: Int] = [:]
    private var entries: [SentimentLexicon.Entry?] = [nil]

    init(_ phrases: [String: SentimentLexicon.Entry]) {
        for (phrase, entry) in phrases {
            var node = 0
            for unit in SentimentUnit.cut(phrase, isKnown: { _ in false }) {
                if unit.kind != .sign, words[unit.word] == nil { words[unit.word] = 0x11_0000 + UInt32(words.count) }
                guard let key = key(of: unit) else { continue }
                let step = Step(node: node, unit: key)
                node = steps[step] ?? entries.count
                if node == entries.count {
                    steps[step] = node
                    entries.append(nil)
                }
            }
            entries[node] = entry
        }
    }

    func knows(_ word: String) -> Bool { words[word] != nil }

    /// What each unit is compared by; nil where no phrase has it.
    func keys(of units: [SentimentUnit]) -> [UInt32?] { units.map(key) }

    /// The phrase at `start` and how many units it takes.
    ///
    /// - Parameter keys: Of the units.
    func longest(
        in units: [SentimentUnit], keys: [UInt32?], at start: Int
    ) -> (entry: SentimentLexicon.Entry, length: Int)? {
        var found: (SentimentLexicon.Entry, Int)?
        var node = 0
        for index in start..<units.count {
            let unit = units[index]
            // Words of a phrase stand apart, signs do not.
            if index > start, unit.followsSpace, unit.kind != .word || units[index - 1].kind != .word { break }
            guard let key = keys[index], let next = steps[Step(node: node, unit: key)] else { break }
            node = next
            if let entry = entries[node] { found = (entry, index - start + 1) }
        }
        return found
    }

    private func key(of unit: SentimentUnit) -> UInt32? {
        unit.kind == .sign ? unit.scalar.value : words[unit.word]
    }
}
