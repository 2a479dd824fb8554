import Conversations
public import Inference
import TextAnalysis

/// Measures how well questions find the articles that answer them.
public struct AnswerEvaluation: Codable, Equatable, Sendable {
    public struct Data: Codable, Equatable, Sendable {
        public var articles: Int
        public var queries: Int
        /// Queries that no article answers.
        public var unanswerable: Int
        /// Hash of the encoder's weights; nil for words alone.
        public var encoder: String?
    }

    /// Over the answerable queries; those about refusal only when there are unanswerable ones.
    public struct Metrics: Codable, Equatable, Sendable {
        public var map: Double
        public var mrr: Double
        public var precisionAt1: Double
        public var recallAt10: Double
        /// Answerable queries that got an answer.
        public var answeredShare: Double?
        /// Answers among those that quote a relevant article.
        public var answerPrecision: Double?
        /// Unanswerable queries that got an answer.
        public var falseAnswerRate: Double?
        /// Of the queries whose right sentence is known, those whose best answer has it, given or not.
        public var sentenceShare: Double?
    }

    public struct Seconds: Codable, Equatable, Sendable {
        public var train: Double
        public var test: Double
        /// Of a search for the ten best passages.
        public var searchP50: Double?
        public var searchP95: Double?
    }

    public var task = "answers"
    public var data: Data
    public var metrics: Metrics
    public var seconds: Seconds
    public var peakMemoryMB: Double
}

extension AnswerEvaluation {
    public struct Query: Equatable, Sendable {
        public var text: String
        /// The question asked before, where this one may go on from it.
        public var before: String?
        /// Article ids; empty when nothing answers.
        public var relevant: Set<String>
        /// Words of which the right sentence has at least one; empty where that is not known.
        public var sentences: [String]

        public init(text: String, before: String? = nil, relevant: Set<String>, sentences: [String] = []) {
            self.text = text
            self.before = before
            self.relevant = relevant
            self.sentences = sentences
        }
    }

    /// Searches and answers every query; only those two are timed as the test.
    ///
    /// - Parameters:
    ///   - kept: Vectors of the same encoder that need not be computed again.
    ///   - record: Told what each query found, where the answers are looked at.
    /// - Throws: What the encoder throws.
    public static func run(
        articles: [Article], queries: [Query], encoder: (any SentenceEncoder)?,
        kept: KeptEncodings? = nil, record: ((AnswerOutcome) throws -> Void)? = nil
    ) throws -> AnswerEvaluation {
        let clock = ContinuousClock()
        let start = clock.now
        let index = try KnowledgeIndex(articles: articles, encoder: encoder, kept: kept)
        var result = try run(queries: queries, in: index, record: record) { query in
            index.answer(query.text, after: query.before, language: language(of: query.text), atLeast: 0)
        }
        result.data.encoder = encoder?.identity
        result.seconds.train = (clock.now - start).inSeconds - result.seconds.test
        return result
    }

    /// - Parameter answer: The best answer, however little confidence there is in it.
    public static func run(
        queries: [Query], in index: KnowledgeIndex, record: ((AnswerOutcome) throws -> Void)? = nil,
        answer: (Query) -> KnowledgeAnswer
    ) rethrows -> AnswerEvaluation {
        let clock = ContinuousClock()
        var tally = Tally()
        let start = clock.now
        var searches: [Double] = []
        let isAnswering = record != nil || queries.contains { $0.relevant.isEmpty || !$0.sentences.isEmpty }
        for query in queries {
            let begin = clock.now
            _ = index.search(query.text, language: language(of: query.text))
            searches.append((clock.now - begin).inSeconds)
            let ranked = query.relevant.isEmpty ? [] : ranking(of: query, in: index)
            let outcome = isAnswering ? AnswerOutcome(query, answer: answer(query)) : nil
            tally.add(query, ranked: ranked, outcome: outcome)
            if let outcome { try record?(outcome) }
        }
        return AnswerEvaluation(
            data: Data(articles: index.articles.count, queries: queries.count, unanswerable: tally.unanswerable),
            metrics: tally.metrics,
            seconds: Seconds(
                train: 0, test: (clock.now - start).inSeconds, searchP50: nearestRank(0.5, of: searches),
                searchP95: nearestRank(0.95, of: searches)), peakMemoryMB: PeakMemory.megabytes)
    }

    /// The value that this share of all values does not exceed; nil of none.
    private static func nearestRank(_ share: Double, of values: [Double]) -> Double? {
        let place = Int((share * Double(values.count)).rounded(.up)) - 1
        return values.isEmpty ? nil : values.sorted()[max(0, place)]
    }

    /// Article ids, best first, each once.
    private static func ranking(of query: Query, in index: KnowledgeIndex) -> [String] {
        var seen: Set<String> = []
        return index.search(query.text, language: language(of: query.text), limit: .max).map(\.articleID)
            .filter { seen.insert($0).inserted }
    }

    private static func language(of text: String) -> Language { KnowledgeImporter.language(ofText: text) }
}

extension Duration {
    fileprivate var inSeconds: Double { self / .seconds(1) }
}
