import Testing

@testable import LanguageUnderstanding

struct ClassificationTrialTests {
    private static let examples = ToyDefinition.definition.intents.flatMap { intent in
        intent.examples.map { LabelledText(text: $0.text, label: intent.name) }
    }

    @Test func `reports what was trained and tested and how well`() throws {
        let trial = ClassificationTrial(train: Self.examples, questions: .texts(Self.examples))
        let result = try trial.run(task: .intents, encoder: nil)
        #expect(result.task == .intents)
        #expect(result.data.train == 24 && result.data.test == 24 && result.data.labels == 3)
        #expect(result.metrics.accuracy == 1 && result.metrics.macroF1 == 1)
        #expect(result.metrics.auroc == nil && result.metrics.values["auroc"] == nil)
        #expect(result.classes.map(\.support) == [8, 8, 8])
        #expect(result.peakMemoryMB > 1)
    }

    @Test func `folds ask about every text once, and the same ones whatever the machine`() throws {
        let trial = ClassificationTrial(train: Self.examples, questions: .folds(4))
        let result = try trial.run(task: .sentiment, encoder: nil)
        #expect(result.data.test == 24 && result.data.train == 18 && result.data.folds == 4)
        #expect(Set(result.judged.map(\.text)) == Set(Self.examples.map(\.text)))
        #expect(try trial.run(task: .sentiment, encoder: nil).judged == result.judged)
    }

    @Test func `a class that was not learnt counts as wrong`() throws {
        let strange = LabelledText(text: "sing me a song", label: "songs")
        let trial = ClassificationTrial(train: Self.examples, questions: .texts(Self.examples + [strange]))
        let result = try trial.run(task: .intents, encoder: nil)
        #expect(result.classes.first { $0.name == "songs" }?.recall == 0)
        #expect(abs(result.metrics.accuracy - 24.0 / 25) < 1e-12)
    }

    @Test func `texts out of scope are measured against the test texts`() throws {
        var trial = ClassificationTrial(train: Self.examples, questions: .texts(Self.examples))
        trial.outOfScope = [LabelledText(text: "Ψξ", label: ""), LabelledText(text: "ωπ", label: "")]
        let result = try trial.run(task: .intents, encoder: nil)
        #expect(result.metrics.auroc == 1)
        #expect(result.metrics.outOfScopeRecall == 1)
        #expect(result.data.outOfScope == 2)
    }

    /// Of the scores 0 to 19, two are a tenth: those below 2.
    @Test func `the threshold lies above the share of held-back scores`() {
        var trial = ClassificationTrial(train: [], questions: .folds(2))
        trial.rejectedShare = 0.1
        #expect(trial.scopeThreshold(of: (0..<20).reversed().map(Double.init)) == 2)
        #expect(trial.scopeThreshold(of: []) == nil)
    }
}
