import Testing

@testable import LanguageUnderstanding

struct CalibrationTests {
    /// softmax(0, ln 3) by hand.
    @Test func `chances are a softmax`() {
        let chances = Calibration.chances([0, 1.0986123], sharpness: 1)
        #expect(abs(chances[0] - 0.25) < 1e-6 && abs(chances[1] - 0.75) < 1e-6)
    }

    /// Of two margins that differ by 1, right three times in four: the likeliest sharpness is ln 3.
    @Test func `the sharpness is the one that makes the labels likeliest`() {
        let margins = [[Float]](repeating: [1, 0], count: 400)
        let labels = (0..<400).map { $0 % 4 == 0 ? 1 : 0 }
        #expect(abs(Calibration.sharpness(margins: margins, labels: labels) - 1.0986) < 0.02)
    }

    /// Three times out of four 3/4, once 1/4: the mean of the negative logarithms by hand.
    @Test func `the loss is the cross-entropy under the best sharpness`() {
        let margins = [[Float]](repeating: [1, 0], count: 400)
        let labels = (0..<400).map { $0 % 4 == 0 ? 1 : 0 }
        #expect(abs(Calibration.loss(margins: margins, labels: labels) - 0.562335) < 1e-4)
    }

    @Test func `the scope threshold lets the wanted share fall below it`() {
        let scores = (0..<100).map(Double.init)
        let threshold = Calibration.scopeThreshold(scores: scores, share: 0.05)
        #expect(scores.count { $0 < threshold } == 5)
    }

    @Test func `folds spread every label evenly`() {
        let folds = TrainingTexts.folds(of: [0, 0, 0, 0, 1, 1, 1, 1, 0], count: 4)
        #expect(Set(folds[0..<4]).count == 4 && Set(folds[4..<8]).count == 4)
    }
}

struct ConfidenceScaleTests {
    /// Chances of 0.9 that are right in seven of ten cases, and of 0.6 that are right in six of ten: with two parameters both
    /// can be met, up to the weight of the prior.
    @Test func `the largest chance becomes as large as it is often right`() {
        let confidences = [Double](repeating: 0.9, count: 2_000) + [Double](repeating: 0.6, count: 2_000)
        let isRight = (0..<2_000).map { $0 % 10 < 7 } + (0..<2_000).map { $0 % 10 < 6 }
        let scale = ConfidenceScale(confidences: confidences, isRight: isRight)
        #expect(abs(scale.scaled([0.9, 0.1])[0] - 0.7) < 0.01)
        #expect(abs(scale.scaled([0.3, 0.6, 0.1])[1] - 0.6) < 0.01)
    }

    @Test func `the others share out the rest as before`() {
        let scaled = ConfidenceScale(slope: 0.5, offset: 0).scaled([0.8, 0.15, 0.05])
        // The root of odds of 4 is 2: chances of 2 to 1.
        #expect(abs(scaled[0] - 2.0 / 3) < 1e-9)
        #expect(abs(scaled[1] - 0.25) < 1e-9)
        #expect(abs(scaled.reduce(0, +) - 1) < 1e-9)
    }

    @Test(arguments: [[0.34, 0.33, 0.33], [0.5, 0.5], [0.2, 0.2, 0.2, 0.2, 0.2], [1, 0], [1]])
    func `the best stays the best`(chances: [Double]) {
        let scaled = ConfidenceScale(slope: 0.1, offset: -5).scaled(chances)
        #expect(scaled.allSatisfy { $0 <= scaled[0] + 1e-12 && $0.isFinite })
    }

    @Test func `of a handful of texts little is believed`() {
        let scale = ConfidenceScale(confidences: [0.9, 0.8], isRight: [true, true])
        #expect(abs(scale.scaled([0.9, 0.1])[0] - 0.9) < 0.05)
        #expect(ConfidenceScale(confidences: [], isRight: []) == ConfidenceScale())
    }
}
