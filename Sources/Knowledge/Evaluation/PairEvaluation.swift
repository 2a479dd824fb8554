public import Inference

/// Learns pairs from some rows and measures on others.
public struct PairEvaluation: Codable, Equatable, Sendable {
    public struct Data: Codable, Equatable, Sendable {
        /// Pairs learnt from; by folds, those of all folds together.
        public var train: Int
        public var test: Int
        /// Matches among those tested.
        public var matches: Int
        public var groups: Int
        /// Hash of the encoder's weights; nil for words alone.
        public var encoder: String?
    }

    public var task = "pairs"
    public var data: Data
    public var metrics: PairMetrics
    /// Training, and judging what was held back.
    public var seconds: AnswerEvaluation.Seconds
    public var peakMemoryMB: Double

    /// - Throws: What the encoder throws.
    public static func run(
        train: [LabelledPair], test: [LabelledPair], encoder: (any SentenceEncoder)?,
        progress: (String, Double) -> Void = { _, _ in }
    ) throws -> PairEvaluation {
        try run([(train, test)], learnt: train.count, encoder: encoder, progress: progress)
    }

    /// How many groups the pairs are of: into more parts they cannot be divided.
    public static func groups(of pairs: [LabelledPair]) -> Int { Set(pairs.map(\.group)).count }

    /// Each part of whole groups is asked in turn, and the others are learnt from.
    ///
    /// - Parameter folds: At most as many as there are groups, and at least two.
    /// - Throws: What the encoder throws.
    public static func run(
        folds: Int, of pairs: [LabelledPair], encoder: (any SentenceEncoder)?,
        progress: (String, Double) -> Void = { _, _ in }
    ) throws -> PairEvaluation {
        let trials = PairGroups(pairs).folds(folds).map { part in
            let left = Set(part)
            return (pairs.indices.filter { !left.contains($0) }.map { pairs[$0] }, part.map { pairs[$0] })
        }
        return try run(
            trials.filter { !$0.0.isEmpty && !$0.1.isEmpty }, learnt: pairs.count, encoder: encoder, progress: progress)
    }

    private static func run(
        _ trials: [(train: [LabelledPair], test: [LabelledPair])], learnt: Int, encoder: (any SentenceEncoder)?,
        progress: (String, Double) -> Void
    ) throws -> PairEvaluation {
        let clock = ContinuousClock()
        var seconds = AnswerEvaluation.Seconds(train: 0, test: 0)
        var asked: [LabelledPair] = []
        var chances: [Double] = []
        var judged: [Bool] = []
        for (number, trial) in trials.enumerated() {
            let start = clock.now
            let model = try PairModel(learningFrom: trial.train, encoder: encoder) { what, share in
                progress(what, (Double(number) + share * 0.95) / Double(trials.count))
            }
            let trained = clock.now
            let found = try model.chances(of: trial.test)
            seconds.train += (trained - start) / .seconds(1)
            seconds.test += (clock.now - trained) / .seconds(1)
            asked += trial.test
            chances += found
            judged += found.map { $0 >= model.threshold }
        }
        progress("judging", 1)
        let groups = PairGroups(asked)
        return PairEvaluation(
            data: Data(
                train: learnt, test: asked.count, matches: asked.count(where: \.isMatch), groups: groups.members.count,
                encoder: encoder?.identity),
            metrics: PairMetrics(
                judged: judged, chances: chances, labels: asked.map(\.isMatch), groups: groups.members),
            seconds: seconds, peakMemoryMB: PeakMemory.megabytes)
    }
}
