import LanguageUnderstanding
import Testing

struct IntentEvaluationTests {
    @Test func `reports what was trained and tested and how well`() throws {
        let examples = ToyDefinition.definition.intents.flatMap { intent in
            intent.examples.map { (text: $0.text, label: intent.name) }
        }
        let result = try IntentEvaluation.run(train: examples, test: examples, encoder: nil)
        #expect(result.task == "intents")
        #expect(result.data.train == 24 && result.data.test == 24 && result.data.labels == 3)
        #expect(result.metrics.accuracy == 1 && result.metrics.macroF1 == 1)
        #expect(result.peakMemoryMB > 1)
    }
}
