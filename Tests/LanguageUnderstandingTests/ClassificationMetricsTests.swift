import Testing

@testable import LanguageUnderstanding

struct ClassificationMetricsTests {
    /// a: precision 2/3, recall 1, so 0.8; b: precision 1/2, recall 1/2, so 0.5; c: never found, so 0.
    @Test func `agrees with a small table worked out by hand`() {
        let labels = ["a", "a", "b", "b", "c"]
        let predicted = ["a", "a", "b", "a", "b"]
        #expect(abs(ClassificationMetrics.accuracy(predicted, labels) - 0.6) < 1e-12)
        #expect(abs(ClassificationMetrics.macroF1(predicted, labels) - (0.8 + 0.5 + 0) / 3) < 1e-12)
    }

    /// Ten answers at 0.95 of which nine are right are off by 0.05, ten at 0.55 of which none is by 0.55.
    @Test func `calibration error is the mean distance of confidence from truth`() {
        let confidences = [Double](repeating: 0.95, count: 10) + [Double](repeating: 0.55, count: 10)
        let isRight = [false] + [Bool](repeating: true, count: 9) + [Bool](repeating: false, count: 10)
        let error = ClassificationMetrics.expectedCalibrationError(confidences, isRight: isRight)
        #expect(abs(error - 0.3) < 1e-9)
    }

    /// Of scikit-learn 1.9.1: precision_recall_fscore_support, f1_score and recall_score with average="macro".
    @Test func `agrees with scikit-learn a class and on average`() {
        let labels = ["a", "a", "a", "b", "b", "b", "b", "c", "c", "d"]
        let predicted = ["a", "b", "a", "b", "b", "c", "b", "c", "a", "c"]
        let scores = ClassScore.scores(predicted, labels)
        #expect(scores.map(\.name) == ["a", "b", "c", "d"] && scores.map(\.support) == [3, 4, 2, 1])
        let expected: [(Double, Double, Double)] = [
            (2.0 / 3, 2.0 / 3, 2.0 / 3), (0.75, 0.75, 0.75), (1.0 / 3, 0.5, 0.4), (0, 0, 0),
        ]
        for (score, (precision, recall, f1)) in zip(scores, expected) {
            #expect(abs(score.precision - precision) < 1e-12)
            #expect(abs(score.recall - recall) < 1e-12)
            #expect(abs(score.f1 - f1) < 1e-12)
        }
        #expect(abs(ClassificationMetrics.macroF1(predicted, labels) - 0.4541666666666666) < 1e-12)
        #expect(abs(ClassificationMetrics.macroRecall(predicted, labels) - 0.47916666666666663) < 1e-12)
    }

    /// Of scikit-learn 1.9.1: roc_auc_score, with ties.
    @Test func `the area under the curve agrees with scikit-learn`() {
        let higher = [0.9, 0.8, 0.7, 0.7, 0.55, 0.4]
        let lower = [0.85, 0.7, 0.5, 0.3, 0.3]
        #expect(abs(ClassificationMetrics.auroc(higher: higher, lower: lower) - 0.7) < 1e-12)
        #expect(ClassificationMetrics.auroc(higher: [2, 3], lower: [0, 1]) == 1)
        #expect(ClassificationMetrics.auroc(higher: [1, 1], lower: [1]) == 0.5)
    }

    /// One of two answers at 0.5 and both at 1, which belongs to the last bin.
    @Test func `bins hold their edges`() {
        let bins = ConfidenceBin.bins([0.5, 0.5, 1, 1], isRight: [true, false, true, true], count: 2)
        #expect(bins.map(\.count) == [0, 4])
        #expect(bins[1].meanConfidence == 0.75 && bins[1].accuracy == 0.75)
    }
}
