import Foundation

/// Names the intents of a text, with the chances that training found such margins to mean.
struct IntentModel: Equatable, Sendable {
    struct Judgement: Equatable {
        /// Best first.
        var scores: [Interpretation.IntentScore]
        /// The higher, the more surely the text is about one of the intents.
        var scopeScore: Double
        var isOutOfScope: Bool

        static let nothing = Judgement(scores: [], scopeScore: -1e9, isOutOfScope: true)
    }

    let names: [String]
    let classifier: MarginModel
    /// How sharply margins are told apart: the inverse of a temperature.
    let sharpness: Double
    /// Of the largest chance that this sharpness gives.
    var confidence = ConfidenceScale()
    /// When it is there, the classifier has two margins an intent: the second ones were learnt without outliers.
    let scope: ScopeScore?
    /// A text whose scope score is below is about none of the intents.
    let scopeThreshold: Double
    /// How well the texts of each intent were found while they were held out from training.
    let heldOutScores: [ClassScore]
    /// Answers some texts without the encoder; nil where there is none to spare, or where it does not pay.
    var cascade: Cascade?

    /// What the n-grams alone say, where they are sure; a text that they are sure of is about that intent.
    func judgeAlone(_ sparse: SparseVector, limit: Int) -> Judgement? {
        guard let chances = cascade?.chances(sparse) else { return nil }
        return Judgement(scores: scores(chances, limit: limit), scopeScore: 1e9, isOutOfScope: false)
    }

    func judge(_ features: FeatureExtractor.Features, limit: Int) -> Judgement {
        guard !names.isEmpty else { return .nothing }
        let (all, nearness) = classifier.judge(features)
        let margins = Array(all.prefix(names.count))
        let chances = chances(of: margins)
        // A text of which training knows nothing has only the intercepts to go by.
        let isUnknown = features.sparse.indices.isEmpty && features.dense.isEmpty
        let score = Self.scopeScore(all, nearness: nearness, intents: names.count, scope: scope)
        return Judgement(
            scores: scores(chances, limit: limit),
            scopeScore: isUnknown ? -1e9 : score, isOutOfScope: isUnknown || score < scopeThreshold)
    }

    private func scores(_ chances: [Double], limit: Int) -> [Interpretation.IntentScore] {
        Self.largest(chances, limit: limit).map { .init(name: names[$0], confidence: chances[$0]) }
    }

    /// The places of the largest chances, best first; of equal ones the first.
    private static func largest(_ chances: [Double], limit: Int) -> [Int] {
        var best: [Int] = []
        for (place, chance) in chances.enumerated()
        where best.count < limit || best.last.map({ chance > chances[$0] }) ?? false {
            if best.count == limit { best.removeLast() }
            let rank = best.firstIndex { chance > chances[$0] } ?? best.endIndex
            best.insert(place, at: rank)
        }
        return best
    }

    /// Calibrated, by intent.
    ///
    /// - Parameter margins: By intent.
    func chances(of margins: [Float]) -> [Double] {
        confidence.scaled(Calibration.chances(margins, sharpness: sharpness))
    }

    /// - Parameter all: The margins of the classifier, of which the second half is there when `scope` is.
    static func scopeScore(_ all: [Float], nearness: Double, intents: Int, scope: ScopeScore?) -> Double {
        guard let scope else { return Double(all.max() ?? 0) }
        return scope.score(margins: all.suffix(from: intents), nearness: nearness)
    }
}
