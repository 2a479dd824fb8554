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
    }

    public struct Seconds: Codable, Equatable, Sendable {
        public var train: Double
        public var test: Double
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
        /// Article ids; empty when nothing answers.
        public var relevant: Set<String>

        public init(text: String, relevant: Set<String>) {
            self.text = text
            self.relevant = relevant
        }
    }

    /// Searches and answers every query; only those two are timed as the test.
    ///
    /// - Throws: What the encoder throws.
    public static func run(
        articles: [Article], queries: [Query], encoder: (any SentenceEncoder)?
    ) throws -> AnswerEvaluation {
        let clock = ContinuousClock()
        var tally = Tally()
        let start = clock.now
        let index = try KnowledgeIndex(articles: articles, encoder: encoder)
        let trained = clock.now
        let hasUnanswerable = queries.contains { $0.relevant.isEmpty }
        for query in queries {
            let ranked = query.relevant.isEmpty ? [] : ranking(of: query, in: index)
            let answer = hasUnanswerable ? index.answer(query.text, language: language(of: query.text)) : nil
            tally.add(query, ranked: ranked, answer: answer)
        }
        let tested = clock.now
        return AnswerEvaluation(
            data: Data(
                articles: articles.count, queries: queries.count, unanswerable: tally.unanswerable,
                encoder: encoder?.identity),
            metrics: tally.metrics(withRefusal: hasUnanswerable),
            seconds: Seconds(train: (trained - start).inSeconds, test: (tested - trained).inSeconds),
            peakMemoryMB: PeakMemory.megabytes)
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
