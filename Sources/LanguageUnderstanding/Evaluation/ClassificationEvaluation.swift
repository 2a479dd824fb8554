/// What a trial of the intent learner found, the way `kefu evaluate intents` and `sentiment` report it.
public struct ClassificationEvaluation: Equatable, Sendable {
    public enum Task: String, Codable, Sendable { case intents, sentiment }

    public struct DataSize: Codable, Equatable, Sendable {
        /// Texts learnt from; of folds, the most in one.
        public var train: Int
        public var test: Int
        public var labels: Int
        public var valid: Int?
        public var outOfScope: Int?
        public var folds: Int?
        public var fewShot: Int?
        public var seed: UInt64?
        /// Variants that nobody wrote, learnt from beside the texts.
        public var augmented: Int?
        /// Share of the words with a slip.
        public var typos: Double?
    }

    public struct Metrics: Codable, Equatable, Sendable {
        public var accuracy: Double
        public var macroF1: Double
        public var macroRecall: Double
        public var expectedCalibrationError: Double
        /// Share of the test texts, all of which are of a class, that would be taken for none.
        public var rejected: Double
        /// Chance that a test text has a higher scope score than a text out of scope.
        public var auroc: Double?
        /// Share of the texts out of scope that are rejected.
        public var outOfScopeRecall: Double?
        /// Share of the test texts that are right and not rejected.
        public var inScopeAccuracy: Double?
        /// Accuracy when the texts are typed in a hurry, and how much that is less.
        public var typoAccuracy: Double?
        public var typoCost: Double?
        /// Share of the test texts that n-grams alone would answer with the cascade on; nil where training made none.
        public var cascadeShare: Double?
        /// Accuracy with the cascade on, and what is left of the two above.
        public var cascadeAccuracy: Double?
        public var cascadeOutOfScopeRecall: Double?
        public var cascadeInScopeAccuracy: Double?
    }

    public struct Seconds: Codable, Equatable, Sendable {
        public var train: Double
        public var test: Double
    }

    public var task: Task
    public var data: DataSize
    public var metrics: Metrics
    /// By name.
    public var classes: [ClassScore]
    public var seconds: Seconds
    public var peakMemoryMB: Double
    /// Every test text; left out of the JSON.
    public var judged: [JudgedText]

    init(task: Task, answers: ClassificationAnswers, trial: ClassificationTrial) {
        self.task = task
        var folds: Int?
        if case .folds(let count) = trial.questions { folds = count }
        data = DataSize(
            train: answers.learnt, test: answers.judged.count, labels: answers.classes,
            valid: trial.valid.isEmpty ? nil : trial.valid.count,
            outOfScope: trial.outOfScope.isEmpty ? nil : trial.outOfScope.count, folds: folds,
            fewShot: trial.fewShot,
            seed: folds == nil && trial.fewShot == nil && trial.typos == nil ? nil : trial.seed,
            augmented: trial.augmented.isEmpty ? nil : trial.augmented.count, typos: trial.typos)
        metrics = answers.metrics
        classes = ClassScore.scores(answers.judged.map(\.predicted), answers.judged.map(\.label))
        seconds = answers.seconds
        peakMemoryMB = PeakMemory.megabytes
        judged = answers.judged
    }
}

extension ClassificationEvaluation: Encodable {
    private enum CodingKeys: CodingKey { case task, data, metrics, classes, seconds, peakMemoryMB }
}

extension ClassificationEvaluation.Metrics {
    /// The ones that were measured, by the names that the JSON gives them.
    public var values: [String: Double] {
        [
            "accuracy": accuracy, "macroF1": macroF1, "macroRecall": macroRecall,
            "expectedCalibrationError": expectedCalibrationError, "rejected": rejected, "auroc": auroc,
            "outOfScopeRecall": outOfScopeRecall, "inScopeAccuracy": inScopeAccuracy,
            "typoAccuracy": typoAccuracy, "typoCost": typoCost, "cascadeShare": cascadeShare,
            "cascadeAccuracy": cascadeAccuracy, "cascadeOutOfScopeRecall": cascadeOutOfScopeRecall,
            "cascadeInScopeAccuracy": cascadeInScopeAccuracy,
        ].compactMapValues(\.self)
    }
}
