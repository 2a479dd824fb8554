import Foundation

/// Brings the largest chance of a text to how often such a chance is right.
///
/// A softmax of margins is too sure of its surest texts and too unsure of others, whatever its sharpness.
///
/// - seealso: J. Platt (1999), Probabilistic Outputs for Support Vector Machines, over the log odds of the largest chance.
struct ConfidenceScale: Codable, Equatable, Sendable {
    /// Of the log odds.
    var slope = 1.0
    var offset = 0.0

    /// Believed before the first text is seen, like a text each: that the chances are right as they are.
    private static let prior = 1.0

    init(slope: Double = 1, offset: Double = 0) {
        self.slope = slope
        self.offset = offset
    }

    /// The likeliest scale: a logistic regression, by Newton's method.
    ///
    /// - Parameter confidences: Largest chances of texts that training had not seen, in `0...1`.
    init(confidences: [Double], isRight: [Bool]) {
        let odds = confidences.map(Self.logOdds)
        for _ in 0..<50 {
            // The gradient and the second derivatives of the negative logarithm of the likelihood.
            var (g0, g1) = (2 * Self.prior * (slope - 1), 2 * Self.prior * offset)
            var (h00, h01, h11) = (2 * Self.prior, 0.0, 2 * Self.prior)
            for (odds, isRight) in zip(odds, isRight) {
                let chance = Self.logistic(slope * odds + offset)
                let miss = chance - (isRight ? 1 : 0)
                let weight = chance * (1 - chance)
                g0 += miss * odds
                g1 += miss
                h00 += weight * odds * odds
                h01 += weight * odds
                h11 += weight
            }
            let determinant = h00 * h11 - h01 * h01
            let step = ((h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant)
            slope -= step.0
            offset -= step.1
            if abs(step.0) + abs(step.1) < 1e-9 { break }
        }
        // The surer of two texts stays the surer.
        slope = max(0.1, slope)
    }

    /// The chances of a text, of sum 1: the largest is scaled, and the others share out the rest as before.
    func scaled(_ chances: [Double]) -> [Double] {
        guard chances.count > 1, self != ConfidenceScale(),
            let best = chances.indices.max(by: { chances[$0] < chances[$1] })
        else { return chances }
        let rest = 1 - chances[best]
        let second = chances.indices.lazy.filter { $0 != best }.map { chances[$0] }.max() ?? 0
        guard rest > 0 else { return chances }
        // The best stays the best.
        let confidence = max(Self.logistic(slope * Self.logOdds(chances[best]) + offset), second / (rest + second))
        var scaled = chances.map { $0 * (1 - confidence) / rest }
        scaled[best] = confidence
        return scaled
    }

    private static func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }

    private static func logOdds(_ chance: Double) -> Double {
        let chance = min(max(chance, 1e-6), 1 - 1e-6)
        return log(chance / (1 - chance))
    }
}
