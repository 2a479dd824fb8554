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
}
