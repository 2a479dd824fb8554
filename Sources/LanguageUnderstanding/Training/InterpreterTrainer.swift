public import Inference

/// Learns an interpreter from what a person wrote.
public enum InterpreterTrainer {
    public struct Options: Equatable, Sendable {
        /// Of the messages that are about an intent, so many may be taken for none, in `0...1`.
        public var rejectedShare = 0.05

        public init() {}
    }

    /// - Parameter progress: Told what is being done and the share of the whole that is done, in `0...1`.
    public static func train(
        _ definition: UnderstandingDefinition, encoder: (any SentenceEncoder)?, options: Options = Options(),
        progress: (String, Double) -> Void = { _, _ in }
    ) throws -> Interpreter {
        let finder = try EntityFinder(definition.entities, synonyms: definition.synonyms)
        let examples = definition.intents.flatMap { $0.examples.map { finder.withoutPatterns($0.text) } }
        let names = IntentNames.examples(definition.intentNames)
        let texts = examples + names.map(\.text)
        let labels =
            definition.intents.enumerated().flatMap { label, intent in intent.examples.map { _ in label } }
            + names.map(\.label)
        progress("counting words", 0)
        let counts = texts.map(NGrams.counts)
        // With few examples every word counts; with many, what occurs once is chance.
        let vocabulary = Vocabulary(counts: counts, minimum: examples.count > 2_000 ? 2 : 1)
        let extractor = FeatureExtractor(vocabulary: vocabulary, encoder: encoder)
        progress("reading the examples", 0.05)
        let features = try extractor.features(of: texts, counts: counts)
        var trainer = IntentModelTrainer()
        trainer.rejectedShare = options.rejectedShare
        let intents = trainer.train(
            features, labels: labels, judged: examples.count, names: definition.intentNames,
            sparseDimension: vocabulary.count, encoderDimensions: extractor.encoderDimensions
        ) { progress("learning the intents", 0.3 + 0.5 * $0) }
        let learned = LearnedEntityFinder(definition, encoder: encoder) {
            progress("learning the entities", 0.8 + 0.2 * $0)
        }
        progress("learning the entities", 1)
        return try Interpreter(
            extractor: extractor, intents: intents, entities: definition.entities, synonyms: definition.synonyms,
            learned: learned)
    }
}
