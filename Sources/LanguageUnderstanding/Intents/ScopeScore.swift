import Foundation

/// How surely a text is about one of the intents at all: how clear the decision is, and how near the nearest examples are.
///
/// Both parts are counted in deviations from what texts held out had.
struct ScopeScore: Codable, Equatable, Sendable {
    struct Scale: Codable, Equatable, Sendable {
        var mean: Double
        var deviation: Double

        init(_ values: [Double]) {
            let mean = values.reduce(0, +) / Double(max(1, values.count))
            self.mean = mean
            let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            deviation = max(1e-6, (squares / Double(max(1, values.count))).squareRoot())
        }

        func standardised(_ value: Double) -> Double { (value - mean) / deviation }
    }

    private static let nearnessWeight = 0.3
    /// So many of the nearest examples count.
    static let nearest = 5

    /// Of margins, for the logarithm of the largest chance.
    let sharpness: Double
    let clearness: Scale
    let nearness: Scale

    /// - Parameters:
    ///   - margins: Of the boundaries that were learnt without outliers.
    ///   - nearness: Mean likeness to the nearest examples.
    func score(margins: some Collection<Float>, nearness near: Double) -> Double {
        score(clearness: Self.clearness(margins, sharpness: sharpness), nearness: near)
    }

    func score(clearness clear: Double, nearness near: Double) -> Double {
        clearness.standardised(clear) + Self.nearnessWeight * nearness.standardised(near)
    }

    static func clearness(_ margins: some Collection<Float>, sharpness: Double) -> Double {
        log(Calibration.chances(Array(margins), sharpness: sharpness).max() ?? 1e-12)
    }
}

/// Examples that are unlike the others of their intent, as wrong labels are.
enum Outliers {
    /// In robust deviations below the median of the intent.
    private static let limit = -2.5

    /// The texts of `kept` that are no outliers.
    static func removed(from kept: [Int], labels: [Int], matrix: SimilarityMatrix) -> [Int] {
        var members: [Int: [Int]] = [:]
        for text in kept { members[labels[text], default: []].append(text) }
        let outliers = members.values.filter { $0.count > 3 }.flatMap { texts -> [Int] in
            let sums = matrix.likenessToAll(of: texts)
            let means = texts.map { Double(sums[$0] - matrix.own[$0]) / Double(texts.count - 1) }
            let middle = median(means)
            let spread = max(1e-9, 1.4826 * median(means.map { abs($0 - middle) }))
            return zip(texts, means).filter { ($0.1 - middle) / spread < limit }.map(\.0)
        }
        let removed = Set(outliers)
        return kept.filter { !removed.contains($0) }
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}
