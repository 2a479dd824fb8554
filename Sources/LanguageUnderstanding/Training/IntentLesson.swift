import Inference

/// The examples of a definition as the intent learner sees them.
struct IntentLesson {
    let finder: EntityFinder
    let extractor: FeatureExtractor
    let names: [String]
    /// Intent by intent, then what is learnt from without being held out.
    let examples: [LearntExample]
    /// Of each example.
    let features: [FeatureExtractor.Features]
    /// So many come first that are held out by turns.
    let judged: Int

    /// - Parameter augmented: Variants of examples, to learn from beside them; those of unknown intents are left out.
    init(
        _ definition: UnderstandingDefinition, augmented: [LabelledText] = [], encoder: (any SentenceEncoder)?,
        progress: (String, Double) -> Void = { _, _ in }
    ) throws {
        let finder = try EntityFinder(definition.entities, synonyms: definition.synonyms)
        self.finder = finder
        names = definition.intentNames
        let written = definition.intents.enumerated().flatMap { label, intent in
            intent.examples.map { LearntExample(text: $0.text, intent: label) }
        }
        let places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let variants = augmented.compactMap { variant in
            places[variant.label].map { LearntExample(text: variant.text, intent: $0) }
        }
        examples = written + variants + IntentNames.examples(names)
        let texts = examples.map { finder.withoutPatterns($0.text) }
        progress("counting words", 0)
        let nGrams = texts.map(NGrams.hashes)
        // With few examples every word counts; with many, what occurs once is chance.
        let vocabulary = Vocabulary(nGrams: nGrams, minimum: written.count > 2_000 ? 2 : 1)
        extractor = FeatureExtractor(vocabulary: vocabulary, encoder: encoder)
        progress("reading the examples", 0.05)
        features = try extractor.features(of: texts, nGrams: nGrams)
        judged = written.count
    }

    /// - Parameter progress: Told the share of the work that is done.
    func learn(
        rejectedShare: Double, progress: (Double) -> Void = { _ in }, record: (TrainingPoint) -> Void = { _ in }
    ) -> (model: IntentModel, heldOut: HeldOutJudgements) {
        var trainer = IntentModelTrainer()
        trainer.rejectedShare = rejectedShare
        return trainer.learn(
            features, labels: examples.map(\.intent), judged: judged, names: names,
            sparseDimension: extractor.vocabulary.count,
            encoderDimensions: extractor.encoderDimensions, progress: progress, record: record)
    }
}
