public import Inference

/// Trains on some labelled texts and tests on others, the way `kefu evaluate intents` reports it.
public struct IntentEvaluation: Codable, Equatable, Sendable {
    public struct DataSize: Codable, Equatable, Sendable {
        public var train: Int
        public var test: Int
        public var labels: Int
    }

    public struct Metrics: Codable, Equatable, Sendable {
        public var accuracy: Double
        public var macroF1: Double
        public var expectedCalibrationError: Double
        /// Share of the test texts, all of which are about an intent, that would be taken for none.
        public var rejected: Double
    }

    public struct Seconds: Codable, Equatable, Sendable {
        public var train: Double
        public var test: Double
    }

    public var task = "intents"
    public var data: DataSize
    public var metrics: Metrics
    public var seconds: Seconds
    public var peakMemoryMB: Double

    public typealias Example = (text: String, label: String)

    public static func run(
        train: [Example], test: [Example], encoder: (any SentenceEncoder)?,
        progress: (String, Double) -> Void = { _, _ in }
    ) throws -> IntentEvaluation {
        let clock = ContinuousClock()
        let started = clock.now
        let interpreter = try InterpreterTrainer.train(
            UnderstandingDefinition(examples: train.map { (text: $0.text, intent: $0.label) }), encoder: encoder,
            progress: progress)
        let trained = clock.now
        let judgements = test.map { interpreter.judge($0.text, limit: 1) }
        let tested = clock.now
        let predicted = judgements.map { $0.scores.first?.name ?? "" }
        let confidences = judgements.map { $0.scores.first?.confidence ?? 0 }
        let labels = test.map(\.label)
        return IntentEvaluation(
            data: DataSize(train: train.count, test: test.count, labels: interpreter.intentNames.count),
            metrics: Metrics(
                accuracy: ClassificationMetrics.accuracy(predicted, labels),
                macroF1: ClassificationMetrics.macroF1(predicted, labels),
                expectedCalibrationError: ClassificationMetrics.expectedCalibrationError(
                    confidences, isRight: zip(predicted, labels).map(==)),
                rejected: test.isEmpty ? 0 : Double(judgements.count { $0.isOutOfScope }) / Double(test.count)),
            seconds: Seconds(train: (trained - started).inSeconds, test: (tested - trained).inSeconds),
            peakMemoryMB: PeakMemory.megabytes)
    }
}

extension Duration {
    fileprivate var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
