public import Inference

/// Learns an interpreter from what a person wrote.
public enum InterpreterTrainer {
    public struct Options: Equatable, Sendable {
        /// Of the messages that are about an intent, so many may be taken for none, in `0...1`.
        public var rejectedShare = 0.05
        /// Variants of the examples, learnt from beside them and never taken for what people wrote.
        public var augmented: [LabelledText] = []
        /// Whether misspelt words of messages are read as they were probably meant.
        public var repairsSpelling = true

        public init() {}
    }

    /// - Parameters:
    ///   - progress: Told what is being done and the share of the whole that is done, in `0...1`.
    ///   - record: Told how the training went.
    public static func train(
        _ definition: UnderstandingDefinition, encoder: (any SentenceEncoder)?, options: Options = Options(),
        progress: (String, Double) -> Void = { _, _ in }, record: (TrainingPoint) -> Void = { _ in }
    ) throws -> Interpreter {
        let lesson = try IntentLesson(
            definition, augmented: options.augmented, encoder: encoder, progress: progress)
        let intents = lesson.learn(
            rejectedShare: options.rejectedShare, progress: { progress("learning the intents", 0.3 + 0.5 * $0) },
            record: record
        ).model
        let learned = LearnedEntityFinder(
            definition, encoder: encoder, progress: { progress("learning the entities", 0.8 + 0.2 * $0) },
            record: record)
        let mood = try mood(of: definition, encoder: encoder, progress: progress, record: record)
        progress("learning the entities", 1)
        return try Interpreter(
            extractor: lesson.extractor, intents: intents, examples: lesson.examples, entities: definition.entities,
            synonyms: definition.synonyms, learned: learned, mood: mood,
            repairsSpelling: options.repairsSpelling)
    }

    /// Nil where no examples teach moods.
    private static func mood(
        of definition: UnderstandingDefinition, encoder: (any SentenceEncoder)?, progress: (String, Double) -> Void,
        record: (TrainingPoint) -> Void
    ) throws -> MoodModel? {
        guard !definition.moods.isEmpty else { return nil }
        let moods = UnderstandingDefinition(examples: definition.moods.map { (text: $0.text, intent: $0.label) })
        let interpreter = try train(
            moods, encoder: encoder, progress: { _, share in progress("learning the moods", share) },
            record: { record(.init(curve: "mood/\($0.curve)", step: $0.step, value: $0.value)) })
        return MoodModel(interpreter)
    }
}
