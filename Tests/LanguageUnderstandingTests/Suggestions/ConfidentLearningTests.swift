import Testing

@testable import LanguageUnderstanding

struct ConfidentLearningTests {
    /// The thresholds are (0.9 + 0.8 + 0.1) / 3 = 0.6 and (0.9 + 0.7) / 2 = 0.8; the last example reaches neither.
    private static let outOfFold = OutOfFold(
        opinions: [
            .init(example: 0, label: 0, chances: [0.9, 0.1]), .init(example: 1, label: 0, chances: [0.8, 0.2]),
            .init(example: 2, label: 0, chances: [0.1, 0.9]), .init(example: 3, label: 1, chances: [0.1, 0.9]),
            .init(example: 4, label: 1, chances: [0.3, 0.7]),
        ])

    @Test func `a label is suspect when another is as likely as that one usually is`() {
        let found = ConfidentLearning(Self.outOfFold, intents: 2)
        #expect(
            found.suspects == [
                .init(example: 2, given: 0, suggested: 1, givenChance: 0.1, suggestedChance: 0.9)
            ])
        // One of three counted examples of the first intent, which has three of five.
        #expect(abs(found.noise - 0.2) < 1e-9)
    }

    @Test func `an intent without examples is never suggested`() {
        #expect(ConfidentLearning(Self.outOfFold, intents: 2).suspects.count == 1)
        #expect(ConfidentLearning(OutOfFold(opinions: []), intents: 3).noise == 0)
    }
}

struct IntentOverlapTests {
    @Test func `pairs are counted in both directions, single mistakes left out`() {
        let labels = [0, 0, 0, 1, 1, 2]
        let predicted = [0, 1, 1, 0, 1, 1]
        let outOfFold = OutOfFold(
            opinions: labels.indices.map { index in
                var chances = [0.1, 0.1, 0.1]
                chances[predicted[index]] = 0.8 - 0.01 * Double(index)
                return .init(example: index, label: labels[index], chances: chances)
            })
        #expect(
            IntentOverlap.found(in: outOfFold) == [IntentOverlap(intents: [0, 1], mistaken: [1, 2, 3], share: 0.6)])
    }
}
