import Foundation

/// Makes margins into chances.
///
/// - seealso: C. Guo et al. (2017), On Calibration of Modern Neural Networks: temperature scaling.
enum Calibration {
    /// Softmax of the margins times `sharpness`.
    static func chances(_ margins: [Float], sharpness: Double) -> [Double] {
        guard let largest = margins.max() else { return [] }
        let powers = margins.map { exp(Double($0 - largest) * sharpness) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// The sharpness under which margins of texts that training had not seen make their labels most likely.
    static func sharpness(margins: [[Float]], labels: [Int]) -> Double {
        guard !margins.isEmpty else { return 1 }
        return exp(
            minimum(
                of: { loss(margins: margins, labels: labels, sharpness: exp($0)) }, from: log(0.2), to: log(50)))
    }

    /// How unlikely the labels are under the best sharpness, a text: the cross-entropy in nats.
    static func loss(margins: [[Float]], labels: [Int]) -> Double {
        loss(margins: margins, labels: labels, sharpness: sharpness(margins: margins, labels: labels))
    }

    private static func loss(margins: [[Float]], labels: [Int], sharpness: Double) -> Double {
        guard !margins.isEmpty else { return 0 }
        let sum = zip(margins, labels).reduce(0.0) { sum, example in
            sum - log(max(1e-12, chances(example.0, sharpness: sharpness)[example.1]))
        }
        return sum / Double(margins.count)
    }

    /// The scope score below which a message counts as none of the intents: at most `share` of those that are one lie below.
    static func scopeThreshold(scores: [Double], share: Double) -> Double {
        let sorted = scores.sorted()
        guard !sorted.isEmpty else { return -.infinity }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    /// Golden section search in an interval where the function falls and then rises.
    private static func minimum(of function: (Double) -> Double, from start: Double, to end: Double) -> Double {
        let ratio = (5.0.squareRoot() - 1) / 2
        var (low, high) = (start, end)
        var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
        var (leftValue, rightValue) = (function(left), function(right))
        while high - low > 0.01 {
            if leftValue < rightValue {
                (high, right, rightValue) = (right, left, leftValue)
                left = high - ratio * (high - low)
                leftValue = function(left)
            } else {
                (low, left, leftValue) = (left, right, rightValue)
                right = low + ratio * (high - low)
                rightValue = function(right)
            }
        }
        return (low + high) / 2
    }
}
