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

    /// 0.98 to the power of 149 is 0.0493, of 148 0.0503; 0.9 to the power of 29 is 0.047.
    @Test func `so many right ones in a row show that few are wrong`() {
        #expect(SafeConfidence.fewestExamples(harm: 0.02) == 149)
        #expect(SafeConfidence.fewestExamples(harm: 0.1) == 29)
    }

    /// 29 pass; 30 with one wrong have the chance 0.9³⁰ + 30 · 0.1 · 0.9²⁹ = 0.18 and fail.
    @Test func `the threshold stops where the harm can no longer be excluded`() throws {
        let safe = try #require(SafeConfidence(Self.outOfFold(60, wrong: [29]), harm: 0.1))
        #expect(abs(safe.threshold - 0.962) < 1e-9)
        #expect(safe.wrong == BinomialShare(hits: 0, trials: 29))
    }

    @Test func `few examples, or wrong ones among the surest, leave no threshold`() {
        let few = Self.outOfFold(28, wrong: [])
        #expect(SafeConfidence(few, harm: 0.1) == nil)
        #expect(
            SafeConfidence.problem(few, harm: 0.1)
                == "28 examples are too few: it takes 29 right ones to show that fewer than 10 % of the labels are wrong"
        )
        let wrong = Self.outOfFold(60, wrong: [0])
        #expect(SafeConfidence(wrong, harm: 0.1) == nil)
        #expect(
            SafeConfidence.problem(wrong, harm: 0.1) == "even of the surest labels, more than 10 % may be wrong")
    }

    @Test func `equal confidences stand or fall together`() throws {
        let opinions = (0..<40).map { OutOfFold.Opinion(example: $0, label: 0, chances: [0.9, 0.1]) }
        let safe = try #require(SafeConfidence(OutOfFold(opinions: opinions), harm: 0.1))
        #expect(safe.wrong.trials == 40)
    }
}
