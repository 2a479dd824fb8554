import Foundation

/// Turns the evidence for an answer into the chance that it is right.
struct AnswerConfidence {
    /// Score of the best passage.
    var score: Double
    /// Share of the question's matter, by rarity of its words, that the passage has.
    var coverage: Double
    /// Likeness of meaning; nil without an encoder.
    var similarity: Double?

    /// Logistic in the evidence.
    var value: Double {
        let z: Double
        if let similarity {
            z = -6.0 + 8.0 * similarity + 2.5 * coverage
        } else {
            z = -3.5 + 5.5 * coverage + 0.5 * min(score, 2)
        }
        return 1 / (1 + exp(-z))
    }

    /// Below this the answer is more likely wrong than right, and is not given.
    static let leastToAnswer = 0.5
}
