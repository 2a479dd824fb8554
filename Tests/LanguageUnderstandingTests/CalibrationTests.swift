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
