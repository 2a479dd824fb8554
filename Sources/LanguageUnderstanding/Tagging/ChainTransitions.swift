/// Scores of one tag after another, of tags in front and of tags at the end, for those that are allowed.
struct ChainTransitions: Equatable, Sendable {
    let labelCount: Int
    /// Between spans, [closing, opening]: rows are outside, singles and ends, columns outside, singles and beginnings.
    var between: [Float]
    /// Within spans, [step, label]: from the beginning to inside and to the end, from inside to inside and to the end.
    var within: [Float]
    /// Of opening tags in front.
    var starts: [Float]
    /// Of closing tags at the end, in the order of the rows of `between`.
    var ends: [Float]

    var openingCount: Int { 1 + 2 * labelCount }

    var tagCount: Int { 1 + 4 * labelCount }

    init(labelCount: Int, between: [Float], within: [Float], starts: [Float], ends: [Float]) {
        self.labelCount = labelCount
        self.between = between
        self.within = within
        self.starts = starts
        self.ends = ends
    }

    init(labelCount: Int) {
        let count = 1 + 2 * labelCount
        let zeros = [Float](repeating: 0, count: count)
        self.init(
            labelCount: labelCount, between: [Float](repeating: 0, count: count * count),
            within: [Float](repeating: 0, count: 4 * labelCount), starts: zeros, ends: zeros)
    }

    func mapped(_ transform: (Float) -> Float) -> ChainTransitions {
        ChainTransitions(
            labelCount: labelCount, between: between.map(transform), within: within.map(transform),
            starts: starts.map(transform), ends: ends.map(transform))
    }

    /// The tag of a row of `between`.
    func closingTag(_ row: Int) -> Int { row <= labelCount ? row : row + 2 * labelCount }

    /// The row of `between` of a tag that closes.
    func closingRow(_ tag: Int) -> Int { tag <= labelCount ? tag : tag - 2 * labelCount }

    /// Where the score of a step is kept: in `between`, or in `within`.
    enum Place: Equatable { case between(Int), within(Int) }

    func place(from first: Int, to second: Int) -> Place {
        if second < openingCount { return .between(closingRow(first) * openingCount + second) }
        let step = (first < openingCount ? 0 : 2) + (second < 1 + 3 * labelCount ? 0 : 1)
        return .within(step * labelCount + (second - 1) % labelCount)
    }

    subscript(place: Place) -> Float {
        get {
            switch place {
            case .between(let index): between[index]
            case .within(let index): within[index]
            }
        }
        set {
            switch place {
            case .between(let index): between[index] = newValue
            case .within(let index): within[index] = newValue
            }
        }
    }

    /// Of one allowed sequence of tags, emissions included.
    func score(of tags: [Int], _ emissions: [Float]) -> Float {
        guard let first = tags.first, let last = tags.last else { return 0 }
        var score = starts[first] + ends[closingRow(last)]
        for (token, tag) in tags.enumerated() { score += emissions[token * tagCount + tag] }
        for (one, next) in zip(tags, tags.dropFirst()) { score += self[place(from: one, to: next)] }
        return score
    }

    /// Adds a sequence of tags to counts of steps, so many times.
    mutating func count(_ tags: [Int], times: Float) {
        guard let first = tags.first, let last = tags.last else { return }
        starts[first] += times
        ends[closingRow(last)] += times
        for (one, next) in zip(tags, tags.dropFirst()) { self[place(from: one, to: next)] += times }
    }
}
