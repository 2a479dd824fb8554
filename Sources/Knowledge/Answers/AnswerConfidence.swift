import Foundation

/// Turns the evidence for an answer into the chance that it is right.
///
/// The weights are rounded from a logistic fit to whether the best article is relevant, on the three refusal sets of
/// `Evaluations/prepare-answers` and on 44 questions to the example shop that were labelled by hand; those without an
/// encoder are set by hand near such a fit. On the same refusal sets, so not on unseen ones, the stated confidence is off
/// by 0.05 to 0.11 on average (expected calibration error in ten steps).
struct AnswerConfidence {
    /// Shared words, 1 for every word of the question once.
    var keyword: Double
    /// Share of the question's matter, by rarity of its words, that the passage has.
    var coverage: Double
    /// Likeness of meaning; nil without an encoder.
    var similarity: Double?
    /// Score of the best passage above the best one of another article.
    var lead: Double
    /// The passage has every name of the question.
    var hasAllNames: Bool

    /// Logistic in the evidence; half of that when a name is missing.
    var value: Double {
        let words = min(keyword, 1.5)
        let z: Double
        if let similarity {
            z = -4.2 + 4.1 * similarity + 0.5 * words + 0.7 * coverage + 5.0 * lead
        } else {
            z = -2.6 + 2.0 * words + 0.4 * coverage + 2.2 * lead
        }
        return (hasAllNames ? 1 : 0.5) / (1 + exp(-z))
    }

    /// Below this the answer is more likely wrong than right, and is not given.
    static let leastToAnswer = 0.5

    /// A probability in the light of further evidence.
    static func shifted(_ probability: Double, byLogOdds shift: Double) -> Double {
        guard shift != 0, probability > 0, probability < 1 else { return probability }
        return 1 / (1 + (1 - probability) / probability * exp(-shift))
    }
}
