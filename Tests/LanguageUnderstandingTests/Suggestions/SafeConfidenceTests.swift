import Testing

@testable import LanguageUnderstanding

struct SafeConfidenceTests {
    /// Of falling confidence, the ones at `wrong` taken for the other intent.
    private static func outOfFold(_ count: Int, wrong: Set<Int>) -> OutOfFold {
        OutOfFold(
            opinions: (0..<count).map { index in
                let confidence = 0.99 - 0.001 * Double(index)
                return .init(
                    example: index, label: wrong.contains(index) ? 1 : 0, chances: [confidence, 1 - confidence])
            })
    }

    /// By one of ten thresholds: 0.98 to the power of 263 is 0.0049, of 262 0.0050; 0.9 to the power of 51 is 0.0046.
    @Test func `so many right ones show that few are wrong`() {
        #expect(SafeConfidence.fewestExamples(harm: 0.02) == 263)
        #expect(SafeConfidence.fewestExamples(harm: 0.1) == 51)
    }

    /// Of the first 60, none wrong has the chance 0.9⁶⁰ = 0.0018; of 70 five wrong would have had 0.29.
    @Test func `the threshold stops where the harm can no longer be excluded`() throws {
        let safe = try #require(SafeConfidence(Self.outOfFold(100, wrong: [62, 64, 65, 66, 68]), harm: 0.1))
        #expect(abs(safe.threshold - 0.931) < 1e-9)
        #expect(safe.wrong == BinomialShare(hits: 0, trials: 60))
    }

    /// 4 of 100 have the chance 0.024, which is not rare enough for one of ten; so the wrong one among the surest matters.
    @Test func `few examples, or wrong ones among them, leave no threshold`() {
        let few = Self.outOfFold(50, wrong: [])
        #expect(SafeConfidence(few, harm: 0.1) == nil)
        #expect(
            SafeConfidence.problem(few, harm: 0.1)
                == "50 examples are too few: it takes 51 right ones to show that fewer than 10 % of the labels are wrong"
        )
        let wrong = Self.outOfFold(100, wrong: [0, 1, 2, 3])
        #expect(SafeConfidence(wrong, harm: 0.1) == nil)
        #expect(
            SafeConfidence.problem(wrong, harm: 0.1) == "even of the surest labels, more than 10 % may be wrong")
    }

    @Test func `equal confidences stand or fall together`() throws {
        let opinions = (0..<60).map { OutOfFold.Opinion(example: $0, label: 0, chances: [0.9, 0.1]) }
        let safe = try #require(SafeConfidence(OutOfFold(opinions: opinions), harm: 0.1))
        #expect(safe.wrong.trials == 60)
    }
}
