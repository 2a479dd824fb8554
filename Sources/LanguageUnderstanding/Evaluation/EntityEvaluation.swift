public import Inference

/// Teaches entities and intents by some sentences and tests on others, the way `kefu evaluate entities` reports it.
public struct EntityEvaluation: Codable, Equatable, Sendable {
    public struct DataSize: Codable, Equatable, Sendable {
        public var train: Int
        public var test: Int
        public var intents: Int
        public var entities: Int
        /// Tags of both parts that had to be mended.
        public var repairedTags: Int
        public var modelBytes: Int
    }

    public struct Metrics: Codable, Equatable, Sendable {
        public var slotF1: Double
        public var slotPrecision: Double
        public var slotRecall: Double
        /// Nil where the sentences have no intents.
        public var intentAccuracy: Double?
        /// Share of the sentences whose spans are all right, and whose intent is too, where they have one.
        public var sentenceAccuracy: Double
    }

    public struct Seconds: Codable, Equatable, Sendable {
        /// The tagger alone, and the intents alone.
        public var train: Double
        public var intents: Double
        public var test: Double
    }

    public var task = "entities"
    public var data: DataSize
    public var metrics: Metrics
    /// The same of further sentences, where there are some.
    public var validMetrics: Metrics?
    public var seconds: Seconds
    public var peakMemoryMB: Double

    public static func run(
        train: TaggedCorpus, test: TaggedCorpus, valid: TaggedCorpus? = nil, encoder: (any SentenceEncoder)?,
        progress: (String, Double) -> Void = { _, _ in }, record: (TrainingPoint) -> Void = { _ in }
    ) throws -> EntityEvaluation {
        let clock = ContinuousClock()
        let started = clock.now
        let tagger = TaggerTrainer().train(
            train.sentences, encoder: encoder?.tokenEncoder, progress: { progress("learning the entities", 0.5 * $0) },
            record: record)
        let taught = clock.now
        let interpreter = try interpreter(
            of: train, encoder: encoder, progress: { progress($0, 0.5 + 0.5 * $1) }, record: record)
        let judged = clock.now
        let tokenEncoder = tagger.dense == nil ? nil : encoder?.tokenEncoder
        let metrics = metrics(of: test, tagger: tagger, encoder: tokenEncoder, interpreter: interpreter)
        let tested = clock.now
        return EntityEvaluation(
            data: DataSize(
                train: train.sentences.count, test: test.sentences.count,
                intents: interpreter?.intentNames.count ?? 0, entities: tagger.tags.labels.count,
                repairedTags: train.repairedTags + test.repairedTags, modelBytes: try tagger.data().count),
            metrics: metrics,
            validMetrics: valid.map {
                Self.metrics(of: $0, tagger: tagger, encoder: tokenEncoder, interpreter: interpreter)
            },
            seconds: Seconds(
                train: (taught - started).inSeconds, intents: (judged - taught).inSeconds,
                test: (tested - judged).inSeconds),
            peakMemoryMB: PeakMemory.megabytes)
    }

    /// Nil where the examples have no intents.
    private static func interpreter(
        of corpus: TaggedCorpus, encoder: (any SentenceEncoder)?, progress: (String, Double) -> Void,
        record: (TrainingPoint) -> Void
    ) throws -> Interpreter? {
        let examples = corpus.sentences.compactMap { sentence in
            sentence.intent.map { (text: sentence.text, intent: $0) }
        }
        guard !examples.isEmpty else { return nil }
        return try InterpreterTrainer.train(
            UnderstandingDefinition(examples: examples), encoder: encoder, progress: progress, record: record)
    }

    private static func metrics(
        of corpus: TaggedCorpus, tagger: SequenceTagger, encoder: (any TokenEncoder)?, interpreter: Interpreter?
    ) -> Metrics {
        var score = SpanScore()
        var right = (intents: 0, sentences: 0)
        for sentence in corpus.sentences {
            let found = tagger.spans(in: sentence.tokens, encoder: encoder).map(\.span)
            score.add(found: found, wanted: sentence.spans)
            let isIntentRight = interpreter.map { $0.interpret(sentence.text).intents.first?.name == sentence.intent }
            if isIntentRight == true { right.intents += 1 }
            if isIntentRight != false, Set(found) == Set(sentence.spans) { right.sentences += 1 }
        }
        let count = Double(max(1, corpus.sentences.count))
        return Metrics(
            slotF1: score.f1, slotPrecision: score.precision, slotRecall: score.recall,
            intentAccuracy: interpreter.map { _ in Double(right.intents) / count },
            sentenceAccuracy: Double(right.sentences) / count)
    }
}

extension Duration {
    fileprivate var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
