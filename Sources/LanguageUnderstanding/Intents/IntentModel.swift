import Foundation

/// Names the intents of a text, with the chances that training found such margins to mean.
struct IntentModel: Equatable, Sendable {
    struct Judgement: Equatable {
        /// Best first.
        var scores: [Interpretation.IntentScore]
        var isOutOfScope: Bool
    }

    let names: [String]
    let classifier: MarginModel
    /// How sharply margins are told apart: the inverse of a temperature.
    let sharpness: Double
    /// A text whose best margin is below is about none of the intents.
    let scopeThreshold: Double

    func judge(_ features: FeatureExtractor.Features, limit: Int) -> Judgement {
        guard !names.isEmpty else { return Judgement(scores: [], isOutOfScope: true) }
        let margins = classifier.margins(features)
        let chances = Calibration.chances(margins, sharpness: sharpness)
        let order = chances.indices.sorted { (chances[$0], $1) > (chances[$1], $0) }
        // A text of which training knows nothing has only the intercepts to go by.
        let isUnknown = features.sparse.indices.isEmpty && features.dense.isEmpty
        return Judgement(
            scores: order.prefix(limit).map { .init(name: names[$0], confidence: chances[$0]) },
            isOutOfScope: isUnknown || Double(margins.max() ?? 0) < scopeThreshold)
    }
}
