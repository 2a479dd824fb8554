/// How well predicted labels agree with the true ones.
enum ClassificationMetrics {
    static func accuracy(_ predicted: [String], _ labels: [String]) -> Double {
        guard !labels.isEmpty else { return 0 }
        return Double(zip(predicted, labels).count { $0 == $1 }) / Double(labels.count)
    }

    /// The mean over the true labels of the harmonic mean of precision and recall.
    static func macroF1(_ predicted: [String], _ labels: [String]) -> Double {
        mean(ClassScore.scores(predicted, labels).map(\.f1))
    }

    static func macroRecall(_ predicted: [String], _ labels: [String]) -> Double {
        mean(ClassScore.scores(predicted, labels).map(\.recall))
    }

    /// How far confidence lies from the share of right answers, on average over fifteen bins of equal width.
    ///
    /// - seealso: M. P. Naeini et al. (2015), Obtaining Well Calibrated Probabilities Using Bayesian Binning.
    static func expectedCalibrationError(_ confidences: [Double], isRight: [Bool], bins: Int = 15) -> Double {
        guard !confidences.isEmpty else { return 0 }
        let off = ConfidenceBin.bins(confidences, isRight: isRight, count: bins).reduce(0) { sum, bin in
            sum + Double(bin.count) * abs(bin.meanConfidence - bin.accuracy)
        }
        return off / Double(confidences.count)
    }

    /// Chance that one of `higher` lies above one of `lower`, a tie counting half: the area under the ROC curve.
    static func auroc(higher: [Double], lower: [Double]) -> Double {
        guard !higher.isEmpty, !lower.isEmpty else { return 0.5 }
        let sorted = lower.sorted()
        let wins = higher.reduce(0.0) { sum, score in
            let below = sorted.partitioningIndex { $0 >= score }
            let notAbove = sorted.partitioningIndex { $0 > score }
            return sum + Double(below + notAbove) / 2
        }
        return wins / Double(higher.count) / Double(lower.count)
    }

    private static func mean(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
}

extension [Double] {
    /// Where the elements begin that fulfil the condition, when all of them stand after those that do not.
    fileprivate func partitioningIndex(where isAfter: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
