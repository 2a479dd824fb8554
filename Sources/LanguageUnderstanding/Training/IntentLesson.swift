import Inference

/// The examples of a definition as the intent learner sees them.
struct IntentLesson {
    let finder: EntityFinder
    let extractor: FeatureExtractor
    let names: [String]
    /// Of the examples, intent by intent, then of what is learnt from without being held out.
    let features: [FeatureExtractor.Features]
    /// Indices into `names`.
    let labels: [Int]
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
        let examples = definition.intents.enumerated().flatMap { label, intent in
            intent.examples.map { (text: finder.withoutPatterns($0.text), label: label) }
        }
        let places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let variants = augmented.compactMap { variant in
            places[variant.label].map { (text: finder.withoutPatterns(variant.text), label: $0) }
        }
        let learnt = examples + variants + IntentNames.examples(names)
        progress("counting words", 0)
        let counts = learnt.map { NGrams.counts(of: $0.text) }
        // With few examples every word counts; with many, what occurs once is chance.
        let vocabulary = Vocabulary(counts: counts, minimum: examples.count > 2_000 ? 2 : 1)
        extractor = FeatureExtractor(vocabulary: vocabulary, encoder: encoder)
        progress("reading the examples", 0.05)
        features = try extractor.features(of: learnt.map(\.text), counts: counts)
        labels = learnt.map(\.label)
        judged = examples.count
    }

    /// - Parameter progress: Told the share of the work that is done.
    func learn(
        rejectedShare: Double, progress: (Double) -> Void = { _ in }
    ) -> (model: IntentModel, heldOut: HeldOutJudgements) {
        var trainer = IntentModelTrainer()
        trainer.rejectedShare = rejectedShare
        return trainer.learn(
            features, labels: labels, judged: judged, names: names, sparseDimension: extractor.vocabulary.count,
            encoderDimensions: extractor.encoderDimensions, progress: progress)
    }
}
