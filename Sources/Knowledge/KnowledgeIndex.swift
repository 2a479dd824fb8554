public import Conversations
public import Inference
import TextAnalysis

/// Finds passages by words and by meaning, and answers from them in their own words.
public struct KnowledgeIndex: Sendable {
    public let articles: [String: Article]
    /// Hash of all articles and of the encoder's weights.
    public let version: String
    let passages: [Passage]
    private let articleVersions: [String: String]
    private let keywords: KeywordIndex
    private let vectors: VectorIndex?
    private let topics: TopicIndex?

    /// - Throws: What the encoder throws.
    public init(
        articles: [Article], encoder: (any SentenceEncoder)? = nil, topics: QuestionTopics? = nil
    ) throws {
        self.articles = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
        articleVersions = self.articles.mapValues(\.version)
        version = ContentHash.of(articleVersions.sorted { $0.key < $1.key }.map(\.value) + [encoder?.identity ?? ""])
        passages = articles.flatMap(\.passages)
        let keywordsOf = self.articles.mapValues { $0.keywords.joined(separator: "\n") }
        keywords = KeywordIndex(
            documents: passages.map { passage in
                let headings =
                    [passage.title] + passage.headings.filter { $0 != passage.title } + passage.variants + [
                        keywordsOf[passage.articleID] ?? ""
                    ]
                return (headings.joined(separator: "\n"), passage.text)
            })
        vectors = try encoder.map { [passages] in try VectorIndex(passages: passages, encoder: $0) }
        self.topics = topics.map { [passages] in TopicIndex(passages: passages, topics: $0) }
    }

    /// The best passages, best first; those in another language than `language` have to be clearly better.
    public func search(_ query: String, language: Language? = nil, limit: Int = 10) -> [PassageHit] {
        let query = Self.question(query)
        return rank(query, QueryTerms(query), topics: nil, language: language, limit: limit).evidence.map { hit($0) }
    }

    /// The articles' answer in their own words, or a refusal with the nearest articles.
    ///
    /// - Parameter topics: How far the question is about each topic, where that is known already.
    public func answer(
        _ question: String, language: Language, topics: [String: Double]? = nil
    ) -> KnowledgeAnswer {
        let question = Self.question(question)
        let terms = QueryTerms(question)
        let topics = self.topics.map { topics ?? $0.topics.shares(question) }
        let ranking = rank(question, terms, topics: topics, language: language, limit: 40)
        let considered = ranking.evidence.prefix(5).map { hit($0) }
        guard let best = ranking.evidence.first else {
            return KnowledgeAnswer(text: nil, confidence: 0, citations: [], considered: [], nearest: [])
        }
        let passage = passages[best.passage]
        let content = terms.content
        let confidence = self.confidence(in: ranking, best, for: question, content, about: topics).value
        guard confidence >= AnswerConfidence.leastToAnswer,
            let quote = quote(from: best, ranking.similarities, content)
        else {
            return KnowledgeAnswer(
                text: nil, confidence: confidence, citations: [], considered: considered,
                nearest: nearest(ranking.evidence.prefix(10)))
        }
        return KnowledgeAnswer(
            text: quote, confidence: confidence, citations: [citation(of: passage, quote: quote)],
            considered: considered,
            nearest: [])
    }
}

extension KnowledgeIndex {
    /// Weights of shared words and of meaning in the score of a passage.
    static let keywordWeight = 0.35
    static let vectorWeight = 0.65
    /// What a topic in common adds to the score of a passage.
    static let topicWeight = 0.3
    /// What is left of the score of a passage in another language than the customer's.
    static let otherLanguageShare = 0.7
    /// A question longer than this is a story; its beginning is searched.
    private static let longestQuestion = 1_000

    private struct Evidence {
        var passage: Int
        var score: Double
        var keyword: Double
        var vector: Double
        var agreement: Double
    }

    /// The best passages for a question, best first, and what its vector says about all of them.
    private struct Ranking {
        var evidence: [Evidence]
        var similarities: VectorIndex.Similarities?
    }

    private static func question(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.prefix(longestQuestion))
        return String(view)
    }

    private func rank(
        _ question: String, _ terms: QueryTerms, topics shares: [String: Double]?, language: Language?, limit: Int
    ) -> Ranking {
        let keywordScores = keywords.scores(for: terms)
        let similarities = vectors?.similarities(to: question)
        let agreements = shares.flatMap { topics?.agreements(with: $0) }
        var evidence: [Evidence] = []
        for passage in passages.indices {
            let keyword = keywordScores[passage]
            let vector = similarities?.passage(passage) ?? 0
            let fused = similarities == nil ? keyword : Self.keywordWeight * keyword + Self.vectorWeight * vector
            guard fused > 0 else { continue }
            let agreement = agreements?[passage] ?? 0
            let score = fused + Self.topicWeight * agreement
            let isForeign = language.map { $0 != passages[passage].language } ?? false
            evidence.append(
                Evidence(
                    passage: passage, score: isForeign ? score * Self.otherLanguageShare : score, keyword: keyword,
                    vector: vector, agreement: agreement))
        }
        evidence.sort { ($1.score, $0.passage) < ($0.score, $1.passage) }
        return Ranking(evidence: Array(evidence.prefix(max(limit, 0))), similarities: similarities)
    }

    private func confidence(
        in ranking: Ranking, _ best: Evidence, for question: String, _ content: [String],
        about shares: [String: Double]?
    ) -> AnswerConfidence {
        let passage = passages[best.passage]
        let rival = ranking.evidence.first { isRival(passages[$0.passage], of: passage) }
        return AnswerConfidence(
            // A question of little words alone ("how long?") shares them with everything.
            keyword: content.isEmpty ? 0 : best.keyword,
            coverage: share(of: content) { keywords.contains($0, in: best.passage) },
            similarity: ranking.similarities == nil ? nil : best.vector, lead: best.score - (rival?.score ?? 0),
            hasAllNames: NamesAsked(question).areAll { keywords.contains($0, in: best.passage) },
            topic: shares.flatMap { topicEvidence(best, content, shares: $0) }
        )
    }

    private func topicEvidence(
        _ best: Evidence, _ content: [String], shares: [String: Double]
    ) -> AnswerConfidence.Topic? {
        guard let topics = topics?.topics else { return nil }
        let matter = QuestionMatter(content)
        let unexplained = matter.missing {
            keywords.contains($0, in: best.passage) || topics.lend($0, where: shares)
        }
        let unknown = matter.missing { keywords.contains($0) || topics.knows($0) }
        return AnswerConfidence.Topic(
            agreement: best.agreement,
            explained: matter.terms.isEmpty ? 0 : 1 - share(of: matter.terms, where: unexplained.contains),
            unknown: share(of: matter.terms, where: unknown.contains))
    }

    /// Another matter: articles of one title or one address say the same in other words.
    private func isRival(_ other: Passage, of passage: Passage) -> Bool {
        guard other.articleID != passage.articleID, other.title != passage.title else { return false }
        guard let url = articles[passage.articleID]?.url else { return true }
        return articles[other.articleID]?.url != url
    }

    /// Part of `terms` that is present, rare ones counting more.
    private func share(of terms: [String], where isPresent: (String) -> Bool) -> Double {
        let weights = terms.map { (term: $0, weight: keywords.inverseDocumentFrequency(of: $0)) }
        let total = weights.reduce(0) { $0 + $1.weight }
        return total > 0 ? weights.reduce(0) { isPresent($1.term) ? $0 + $1.weight : $0 } / total : 0
    }

    private func quote(
        from evidence: Evidence, _ similarities: VectorIndex.Similarities?, _ content: [String]
    ) -> String? {
        let selection = PieceSelection(passages[evidence.passage])
        let scores = selection.texts.enumerated().map { piece, text in
            share(of: content, where: Set(SearchTerms.index(text)).contains)
                + (similarities?.piece(piece, of: evidence.passage) ?? 0)
        }
        return selection.quote(scores: scores)
    }

    private func nearest(_ evidence: some Sequence<Evidence>) -> [Citation] {
        var seen: Set<String> = []
        return evidence.map { passages[$0.passage] }.filter { seen.insert($0.articleID).inserted }.prefix(3).map {
            passage in
            citation(of: passage, quote: passage.blocks.first?.pieces.first ?? "")
        }
    }

    private func citation(of passage: Passage, quote: String) -> Citation {
        Citation(
            articleID: passage.articleID, title: passage.title, heading: passage.heading, passageID: passage.id,
            quote: quote,
            url: articles[passage.articleID]?.url, version: articleVersions[passage.articleID] ?? "")
    }

    private func hit(_ evidence: Evidence) -> PassageHit {
        let passage = passages[evidence.passage]
        return PassageHit(
            passageID: passage.id, articleID: passage.articleID, title: passage.title, heading: passage.heading,
            text: passage.text, score: evidence.score, keywordScore: evidence.keyword, vectorScore: evidence.vector,
            topicScore: evidence.agreement)
    }
}
