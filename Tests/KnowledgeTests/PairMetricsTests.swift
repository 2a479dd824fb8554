import Testing

@testable import struct Knowledge.PairMetrics

struct PairMetricsTests {
    /// AUROC from scikit-learn 1.9.1 (`roc_auc_score`); two of three taken are right, of three matches two are found; the first match
    /// stands first of its group of two and second of the other, and the group of one does not count.
    @Test func `agrees with the definitions`() {
        let metrics = PairMetrics(
            judged: [true, true, true, false, false], chances: [0.9, 0.9, 0.4, 0.3, 0.2],
            labels: [true, false, true, false, true], groups: [[0, 1], [3, 4], [2]])
        #expect(abs(metrics.auroc - 0.416667) < 1e-6)
        #expect(abs(metrics.f1 - 2.0 / 3) < 1e-6)
        #expect(abs(metrics.precision - 2.0 / 3) < 1e-6)
        #expect(metrics.accuracy == 0.6)
        #expect(metrics.mrr == 0.75)
    }

    @Test func `without rivals there is no reciprocal rank`() {
        let metrics = PairMetrics(judged: [true], chances: [1], labels: [true], groups: [[0]])
        #expect(metrics.mrr == nil)
        #expect(metrics.values["mrr"] == nil)
        #expect(metrics.values["f1"] == 1)
    }

    /// Taking the three highest gives F1 2 * 2 / (3 + 2) = 0.8; one fewer 0.5, one more 0.667.
    @Test func `the threshold is the best for F1`() {
        #expect(PairMetrics.bestThreshold([0.9, 0.8, 0.7, 0.2], [true, false, true, false]) == 0.7)
    }
}
