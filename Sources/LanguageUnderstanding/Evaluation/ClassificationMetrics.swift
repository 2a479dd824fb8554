/// How well predicted labels agree with the true ones.
enum ClassificationMetrics {
    static func accuracy(_ predicted: [String], _ labels: [String]) -> Double {
        guard !labels.isEmpty else { return 0 }
        return Double(zip(predicted, labels).count { $0 == $1 }) / Double(labels.count)
    }

    /// The mean over the true labels of the harmonic mean of precision and recall.
    static func macroF1(_ predicted: [String], _ labels: [String]) -> Double {
        var right: [String: Int] = [:]
        var found: [String: Int] = [:]
        var wanted: [String: Int] = [:]
        for (prediction, label) in zip(predicted, labels) {
            found[prediction, default: 0] += 1
            wanted[label, default: 0] += 1
            if prediction == label { right[label, default: 0] += 1 }
        }
        guard !wanted.isEmpty else { return 0 }
        let sum = wanted.reduce(0.0) { sum, entry in
            sum + 2 * Double(right[entry.key] ?? 0) / Double((found[entry.key] ?? 0) + entry.value)
        }
        return sum / Double(wanted.count)
    }

    /// How far confidence lies from the share of right answers, on average over fifteen bins of equal width.
    ///
    /// - seealso: M. P. Naeini et al. (2015), Obtaining Well Calibrated Probabilities Using Bayesian Binning.
    static func expectedCalibrationError(_ confidences: [Double], isRight: [Bool], bins: Int = 15) -> Double {
        guard !confidences.isEmpty else { return 0 }
        var sums = [Double](repeating: 0, count: bins)
        var right = [Double](repeating: 0, count: bins)
        for (confidence, isRight) in zip(confidences, isRight) {
            let bin = min(bins - 1, max(0, Int(confidence * Double(bins))))
            sums[bin] += confidence
            if isRight { right[bin] += 1 }
        }
        return zip(sums, right).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(confidences.count)
    }
}
