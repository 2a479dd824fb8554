/// Tells good and bad moods as examples of the assistant's author taught, in the place of the lexicon.
struct MoodModel: Sendable {
    /// The classes that examples may have.
    static let labels = ["negative", "neutral", "positive"]

    let extractor: FeatureExtractor
    /// Its names are among `labels`.
    let moods: IntentModel
    let examples: [LearntExample]
    /// Content hash of everything that was trained.
    let hash: String

    /// - Parameter interpreter: One whose intents are moods.
    init(_ interpreter: Interpreter) {
        extractor = interpreter.extractor
        moods = interpreter.intents
        examples = interpreter.examples
        hash = interpreter.hash
    }

    /// What was trained, to be saved.
    func interpreter() throws -> Interpreter {
        try Interpreter(extractor: extractor, intents: moods, examples: examples, entities: [], synonyms: [:])
    }

    /// The mood, with urgency and frustration by words as before; nil of a text of which training knows nothing.
    func sentiment(of text: String) -> Interpretation.Sentiment? {
        guard let features = try? extractor.features(of: [text]).first,
            !features.sparse.indices.isEmpty || !features.dense.isEmpty
        else { return nil }
        let scores = moods.judge(features, limit: Self.labels.count).scores
        guard let best = scores.first else { return nil }
        let chances = Dictionary(scores.map { ($0.name, $0.confidence) }) { first, _ in first }
        let score = (chances["positive"] ?? 0) - (chances["negative"] ?? 0)
        let byWords = SentimentAnalyser.analyse(text)
        return Interpretation.Sentiment(
            score: (score * 1_000).rounded() / 1_000, label: best.name, urgency: byWords.urgency,
            frustration: byWords.frustration)
    }
}

extension Interpreter {
    /// The mood of a message, where nothing else of it is asked for.
    public func sentiment(of text: String) -> Interpretation.Sentiment {
        mood?.sentiment(of: text) ?? SentimentAnalyser.analyse(text)
    }
}
