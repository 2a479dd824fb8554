/// Names all the intents that a text means, each by a boundary of its own.
struct SeveralIntentModel: Sendable {
    let names: [String]
    let classifier: MarginModel
    let rule: SeveralIntentRule

    /// In the order of `names`.
    func intents(of features: FeatureExtractor.Features) -> [String] {
        rule.chosen(classifier.margins(features)).map { names[$0] }
    }
}

/// Which margins are large enough.
struct SeveralIntentRule: Equatable, Sendable {
    /// From here on an intent is meant.
    var threshold: Float
    /// Whether a text for which no margin is large enough means the one with the largest.
    var namesBest: Bool

    /// Rising indices.
    func chosen(_ margins: [Float]) -> [Int] {
        let chosen = margins.indices.filter { margins[$0] >= threshold }
        guard chosen.isEmpty, namesBest else { return chosen }
        return margins.indices.max { margins[$0] < margins[$1] }.map { [$0] } ?? []
    }

    /// The rule that gives texts which training had not seen the highest micro F1.
    ///
    /// - Parameters:
    ///   - margins: By text, then by intent.
    ///   - members: The intents of each text.
    init(margins: [[Float]], members: [Set<Int>]) {
        let all = zip(margins, members).flatMap { margins, members in
            margins.enumerated().map { (margin: $1, isMember: members.contains($0)) }
        }
        .sorted { $0.margin > $1.margin }
        let wanted = members.reduce(0) { $0 + $1.count }
        threshold = 0
        namesBest = false
        var best = 0.0
        var right = 0
        for (place, entry) in all.enumerated() {
            right += entry.isMember ? 1 : 0
            let next = place + 1 < all.count ? all[place + 1].margin : entry.margin - 1
            // Equal margins fall on one side together.
            guard next < entry.margin else { continue }
            let f1 = 2 * Double(right) / Double(place + 1 + wanted)
            if f1 > best {
                best = f1
                threshold = (entry.margin + next) / 2
            }
        }
        let strict = self
        namesBest = true
        if !(f1(margins, members) > strict.f1(margins, members)) { self = strict }
    }

    private func f1(_ margins: [[Float]], _ members: [Set<Int>]) -> Double {
        var score = SetScore()
        for (margins, members) in zip(margins, members) { score.add(found: Set(chosen(margins)), wanted: members) }
        return score.f1
    }
}

/// Precision and recall of sets of answers, all counted together; "micro".
struct SetScore: Equatable {
    private(set) var right = 0
    private(set) var found = 0
    private(set) var wanted = 0

    mutating func add<Answer: Hashable>(found answers: Set<Answer>, wanted truth: Set<Answer>) {
        right += answers.intersection(truth).count
        found += answers.count
        wanted += truth.count
    }

    var precision: Double { Double(right) / Double(max(1, found)) }
    var recall: Double { Double(right) / Double(max(1, wanted)) }
    var f1: Double { 2 * Double(right) / Double(max(1, found + wanted)) }
}
