/// Two intents of which held-out examples of one were taken for the other.
struct IntentOverlap: Equatable {
    /// In rising order of their indices.
    var intents: [Int]
    /// Places of the examples that were taken for the other intent, the surest mistake first.
    var mistaken: [Int]
    /// Of all examples of both intents.
    var share: Double

    /// Pairs with at least two mistakes, those with the largest share first.
    static func found(in outOfFold: OutOfFold) -> [IntentOverlap] {
        let members = Dictionary(grouping: outOfFold.opinions, by: \.label).mapValues(\.count)
        let mistakes = Dictionary(grouping: outOfFold.opinions.filter { $0.predicted != $0.label }) {
            [min($0.label, $0.predicted), max($0.label, $0.predicted)]
        }
        return mistakes.filter { $0.value.count > 1 }.map { pair, opinions in
            IntentOverlap(
                intents: pair,
                mistaken: opinions.sorted { ($1.confidence, $0.example) < ($0.confidence, $1.example) }.map(\.example),
                share: Double(opinions.count) / Double(max(1, pair.reduce(0) { $0 + (members[$1] ?? 0) })))
        }
        .sorted { ($1.share, $0.intents[0], $0.intents[1]) < ($0.share, $1.intents[0], $1.intents[1]) }
    }
}
