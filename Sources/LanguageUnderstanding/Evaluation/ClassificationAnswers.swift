/// What one or several trainings said of the texts they were asked about.
struct ClassificationAnswers: Equatable {
    var judged: [JudgedText] = []
    /// Texts that are about none of the intents.
    var outside: [JudgedText] = []
    /// The judged texts, typed in a hurry; empty where that was not asked for.
    var misspelt: [JudgedText] = []
    /// The judged texts and those out of scope with the cascade on.
    var cascaded: [JudgedText] = []
    var cascadedOutside: [JudgedText] = []
    var learnt = 0
    var classes = 0
    var seconds = ClassificationEvaluation.Seconds(train: 0, test: 0)
    /// One a training, since scores of different models do not compare.
    private(set) var aurocs: [Double] = []

    init() {}

    init(
        judged: [JudgedText], outside: [JudgedText], learnt: Int, classes: Int,
        seconds: ClassificationEvaluation.Seconds
    ) {
        self.judged = judged
        self.outside = outside
        self.learnt = learnt
        self.classes = classes
        self.seconds = seconds
        guard !outside.isEmpty else { return }
        aurocs = [ClassificationMetrics.auroc(higher: judged.map(\.scopeScore), lower: outside.map(\.scopeScore))]
    }

    mutating func add(_ other: ClassificationAnswers) {
        judged += other.judged
        outside += other.outside
        misspelt += other.misspelt
        cascaded += other.cascaded
        cascadedOutside += other.cascadedOutside
        learnt = max(learnt, other.learnt)
        classes = max(classes, other.classes)
        seconds.train += other.seconds.train
        seconds.test += other.seconds.test
        aurocs += other.aurocs
    }

    var metrics: ClassificationEvaluation.Metrics {
        let predicted = judged.map(\.predicted)
        let labels = judged.map(\.label)
        var metrics = ClassificationEvaluation.Metrics(
            accuracy: ClassificationMetrics.accuracy(predicted, labels),
            macroF1: ClassificationMetrics.macroF1(predicted, labels),
            macroRecall: ClassificationMetrics.macroRecall(predicted, labels),
            expectedCalibrationError: ClassificationMetrics.expectedCalibrationError(
                judged.map(\.confidence), isRight: judged.map(\.isRight)),
            rejected: judged.share(where: \.isRejected))
        if !misspelt.isEmpty {
            let accuracy = misspelt.share(where: \.isRight)
            metrics.typoAccuracy = accuracy
            metrics.typoCost = metrics.accuracy - accuracy
        }
        let isCascading = cascaded.contains(where: \.isAlone)
        if isCascading {
            metrics.cascadeShare = cascaded.share(where: \.isAlone)
            metrics.cascadeAccuracy = cascaded.share(where: \.isRight)
        }
        guard !outside.isEmpty else { return metrics }
        if isCascading {
            metrics.cascadeOutOfScopeRecall = cascadedOutside.share(where: \.isRejected)
            metrics.cascadeInScopeAccuracy = cascaded.share { $0.isRight && !$0.isRejected }
        }
        metrics.auroc = aurocs.reduce(0, +) / Double(aurocs.count)
        metrics.outOfScopeRecall = outside.share(where: \.isRejected)
        metrics.inScopeAccuracy = judged.share { $0.isRight && !$0.isRejected }
        return metrics
    }
}

extension [JudgedText] {
    /// 0 of no texts.
    func share(where condition: (JudgedText) -> Bool) -> Double {
        isEmpty ? 0 : Double(count(where: condition)) / Double(count)
    }
}
