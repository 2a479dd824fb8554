/// How well all the intents of texts were told, the way `kefu evaluate intents --several` reports it.
public struct SeveralIntentEvaluation: Encodable, Equatable, Sendable {
    public struct DataSize: Encodable, Equatable, Sendable {
        /// Texts learnt from; of folds, the most in one.
        public var train = 0
        public var test = 0
        public var labels = 0
        public var folds: Int?
        public var seed: UInt64?
    }

    public struct Metrics: Encodable, Equatable, Sendable {
        /// Of all intents of all texts counted together.
        public var microF1 = 0.0
        public var microPrecision = 0.0
        public var microRecall = 0.0
        /// The mean over the intents that labels name.
        public var macroF1 = 0.0
        /// Share of the texts whose intents are all told, and no other.
        public var exactAccuracy = 0.0

        /// By the names that the JSON gives them.
        public var values: [String: Double] {
            [
                "microF1": microF1, "microPrecision": microPrecision, "microRecall": microRecall,
                "macroF1": macroF1, "exactAccuracy": exactAccuracy,
            ]
        }

        public static var names: [String] { Metrics().values.keys.sorted() }
    }

    public var task = ClassificationEvaluation.Task.intents
    public var data = DataSize()
    public var metrics = Metrics()
    /// By name.
    public var classes: [ClassScore] = []
    public var seconds = ClassificationEvaluation.Seconds(train: 0, test: 0)
    public var peakMemoryMB = 0.0

    private var score = SetScore()
    private var exact = 0
    private var byName: [String: SetScore] = [:]

    private enum CodingKeys: CodingKey { case task, data, metrics, classes, seconds, peakMemoryMB }

    init() {}

    mutating func add(found: Set<String>, wanted: Set<String>) {
        data.test += 1
        score.add(found: found, wanted: wanted)
        if found == wanted { exact += 1 }
        for name in found.union(wanted) {
            byName[name, default: SetScore()]
                .add(found: found.intersection([name]), wanted: wanted.intersection([name]))
        }
    }

    mutating func finish() {
        classes = byName.filter { $0.value.wanted > 0 }.sorted { $0.key < $1.key }.map { name, score in
            ClassScore(
                name: name, precision: score.precision, recall: score.recall, f1: score.f1, support: score.wanted)
        }
        metrics = Metrics(
            microF1: score.f1, microPrecision: score.precision, microRecall: score.recall,
            macroF1: classes.reduce(0) { $0 + $1.f1 } / Double(max(1, classes.count)),
            exactAccuracy: Double(exact) / Double(max(1, data.test)))
        peakMemoryMB = PeakMemory.megabytes
    }
}
