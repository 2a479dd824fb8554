/// Finds the examples whose labels are probably wrong, by what was thought of them while they were held out.
///
/// - seealso: C. Northcutt, L. Jiang and I. Chuang (2021), Confident Learning: Estimating Uncertainty in Dataset Labels.
struct ConfidentLearning {
    struct Suspect: Equatable {
        var example: Int
        var given: Int
        var suggested: Int
        /// Chance of the given label, and of the suggested one.
        var givenChance: Double
        var suggestedChance: Double
    }

    /// The most doubtful first: by how much likelier the suggested label is.
    let suspects: [Suspect]
    /// Estimated share of the examples whose label is wrong: off the diagonal of the calibrated joint.
    let noise: Double

    init(_ outOfFold: OutOfFold, intents: Int) {
        let opinions = outOfFold.opinions
        let thresholds = Self.thresholds(opinions, intents: intents)
        var joint = [[Int]](repeating: [Int](repeating: 0, count: intents), count: intents)
        var suspects: [Suspect] = []
        for opinion in opinions {
            let confident = opinion.chances.indices.filter { opinion.chances[$0] >= thresholds[$0] }
            guard let best = confident.max(by: { opinion.chances[$0] < opinion.chances[$1] }) else { continue }
            joint[opinion.label][best] += 1
            guard best != opinion.label else { continue }
            suspects.append(
                Suspect(
                    example: opinion.example, given: opinion.label, suggested: best,
                    givenChance: opinion.chances[opinion.label], suggestedChance: opinion.chances[best]))
        }
        self.suspects = suspects.sorted {
            ($1.suggestedChance - $1.givenChance, $0.example) < ($0.suggestedChance - $0.givenChance, $1.example)
        }
        noise = Self.noise(of: joint, opinions)
    }

    /// By intent: the mean chance of the label over the examples that carry it; "t" in the reference.
    private static func thresholds(_ opinions: [OutOfFold.Opinion], intents: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: intents)
        var counts = [Int](repeating: 0, count: intents)
        for opinion in opinions {
            sums[opinion.label] += opinion.chances[opinion.label]
            counts[opinion.label] += 1
        }
        return zip(sums, counts).map { $1 > 0 ? $0 / Double($1) : .infinity }
    }

    /// Each row of the joint scaled to the number of examples with that label; "Q" in the reference.
    private static func noise(of joint: [[Int]], _ opinions: [OutOfFold.Opinion]) -> Double {
        let members = Dictionary(grouping: opinions, by: \.label).mapValues(\.count)
        let wrong = joint.enumerated().reduce(0.0) { sum, row in
            let total = row.element.reduce(0, +)
            guard total > 0 else { return sum }
            return sum + Double(total - row.element[row.offset]) / Double(total) * Double(members[row.offset] ?? 0)
        }
        return wrong / Double(max(1, opinions.count))
    }
}
