public import Conversations
public import Inference
import TextAnalysis

/// Finds passages by words and by meaning, and answers from them in their own words.
public struct KnowledgeIndex: Sendable {
    public let articles: [String: Article]
    /// Hash of all articles and of the encoder's weights.
    public let version: String
    let passages: [Passage]
    /// Of each passage.
    let languages: [Language]
    /// Of each passage where it is published; articles on one matter may share that.
    let addresses: [String]
    let articleVersions: [String: String]
    let keywords: KeywordIndex
    let vectors: VectorIndex?
    let topics: TopicIndex?

    /// - Parameter kept: Vectors of the same encoder that need not be computed again.
    /// - Throws: What the encoder throws.
    public init(
        articles: [Article], encoder: (any SentenceEncoder)? = nil, kept: KeptEncodings? = nil,
        topics: QuestionTopics? = nil
    ) throws {
        self.articles = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
        articleVersions = self.articles.mapValues(\.version)
        version = ContentHash.of(articleVersions.sorted { $0.key < $1.key }.map(\.value) + [encoder?.identity ?? ""])
        passages = articles.flatMap(\.passages)
        let keywordsOf = self.articles.mapValues { $0.keywords.joined(separator: "\n") }
        keywords = KeywordIndex(
            documents: passages.lazy.map { passage in
                let headings =
                    [passage.title] + passage.headings.filter { $0 != passage.title } + passage.variants + [
                        keywordsOf[passage.articleID] ?? ""
                    ]
                return (headings.joined(separator: "\n"), passage.text)
            })
        languages = passages.map(\.language)
        addresses = passages.map { [articles = self.articles] in articles[$0.articleID]?.url ?? $0.articleID }
        vectors = try encoder.map { [passages] in try VectorIndex(passages: passages, encoder: $0, kept: kept) }
        self.topics = topics.map { [passages] in TopicIndex(passages: passages, topics: $0) }
    }

    /// The best passages, best first; those in another language than `language` have to be clearly better.
    public func search(_ query: String, language: Language? = nil, limit: Int = 10) -> [PassageHit] {
        let query = Self.question(query)
        return rank(query, QueryTerms(query), topics: nil, language: language, limit: limit).evidence.map { hit($0) }
    }

    /// The articles' answer in their own words, or a refusal with the nearest articles.
    ///
    /// - Parameters:
    ///   - earlier: The question that was answered before, from which this one may go on: "and to Korea?"
    ///   - topics: How far the question is about each topic, where that is known already.
    public func answer(
        _ question: String, after earlier: String? = nil, language: Language, topics: [String: Double]? = nil
    ) -> KnowledgeAnswer {
        answer(
            question, after: earlier, language: language, topics: topics, atLeast: AnswerConfidence.leastToAnswer)
    }

    /// The same with another least confidence than that from which on an answer is more likely right than wrong.
    public func answer(
        _ question: String, after earlier: String? = nil, language: Language, topics: [String: Double]? = nil,
        atLeast least: Double
    ) -> KnowledgeAnswer {
        let question = Self.question(question)
        let alone = found(AskedQuestion(question), language: language, topics: topics)
        guard let earlier, let followUp = FollowUp(question), knowsMatter(of: followUp) else {
            return answer(alone, atLeast: least)
        }
        let asked = AskedQuestion(followUp, after: Self.question(earlier))
        let together = found(asked, language: language, topics: nil)
        guard together.confidence > alone.confidence else { return answer(alone, atLeast: least) }
        var answer = answer(together, atLeast: least)
        answer.question = asked.text
        // The passage that was found says better what is talked about than a question that has been left.
        answer.subject = answer.citations.first.map { followUp.question(after: $0.label) }
        return answer
    }

    /// Of a matter that no article knows, nothing is said in the name of the question before.
    private func knowsMatter(of followUp: FollowUp) -> Bool {
        let matter = QuestionMatter(QueryTerms(followUp.matter).content)
        return matter.missing { keywords.contains($0) || topics?.topics.knows($0) == true }.isEmpty
    }

    /// What speaks for an answer to a question.
    private struct Found {
        var asked: AskedQuestion
        var ranking: Ranking
        /// That the best passage answers it; 0 where there is none.
        var confidence: Double
    }

    private func found(_ asked: AskedQuestion, language: Language, topics: [String: Double]?) -> Found {
        let topics = self.topics.map { topics ?? $0.topics.shares(asked.text) }
        var ranking = rank(asked.text, asked.terms, topics: topics, language: language, limit: 40)
        if !asked.named.isEmpty {
            ranking.evidence.removeAll { entry in !asked.named.contains { keywords.contains($0, in: entry.passage) } }
        }
        let confidence = ranking.evidence.first.map { best in
            self.confidence(in: ranking, best, for: asked.text, asked.terms.content, about: topics).value
        }
        return Found(asked: asked, ranking: ranking, confidence: confidence ?? 0)
    }

    private func answer(_ found: Found, atLeast least: Double) -> KnowledgeAnswer {
        let evidence = found.ranking.evidence
        let considered = evidence.prefix(5).map { hit($0) }
        let citations =
            found.confidence >= least ? citations(in: found.ranking, for: found.asked.text, found.asked.matter) : []
        guard !citations.isEmpty else {
            return KnowledgeAnswer(
                text: nil, confidence: found.confidence, citations: [], considered: considered,
                nearest: nearest(evidence.prefix(10)))
        }
        return KnowledgeAnswer(
            text: citations.map(\.quote).joined(separator: "\n"), confidence: found.confidence, citations: citations,
            considered: considered, nearest: [],
            readings: readings(in: found.ranking, for: found.asked, beside: citations))
    }

    private static func question(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.prefix(longestQuestion))
        return String(view)
    }

    /// A question longer than this is a story; its beginning is searched.
    private static let longestQuestion = 1_000
}
