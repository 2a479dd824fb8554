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
        rank(Self.question(query), topics: nil, language: language, limit: limit).map { hit($0) }
    }

    /// The articles' answer in their own words, or a refusal with the nearest articles.
    ///
    /// - Parameter topics: How far the question is about each topic, where that is known already.
    public func answer(
        _ question: String, language: Language, topics: [String: Double]? = nil
    ) -> KnowledgeAnswer {
        let question = Self.question(question)
        let topics = self.topics.map { topics ?? $0.topics.shares(question) }
        let evidence = rank(question, topics: topics, language: language, limit: 40)
        let considered = evidence.prefix(5).map { hit($0) }
        guard let best = evidence.first else {
            return KnowledgeAnswer(text: nil, confidence: 0, citations: [], considered: [], nearest: [])
        }
        let passage = passages[best.passage]
        let confidence = self.confidence(in: evidence, for: question, about: topics).value
        guard confidence >= AnswerConfidence.leastToAnswer, let quote = quote(from: passage, best, question) else {
            return KnowledgeAnswer(
                text: nil, confidence: confidence, citations: [], considered: considered,
                nearest: nearest(evidence.prefix(10)))
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
        var similarities: VectorIndex.Similarities?
    }

    private static func question(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.prefix(longestQuestion))
        return String(view)
    }

    private func rank(
        _ question: String, topics shares: [String: Double]?, language: Language?, limit: Int
    ) -> [Evidence] {
        let terms = QueryTerms(question)
        let keywordScores = keywords.scores(for: terms)
        let similarities = vectors?.similarities(to: question)
        let evidence = passages.indices.map { passage in
            let keyword = keywordScores[passage]
            let vector = similarities?.passage(passage) ?? 0
            let fused = similarities == nil ? keyword : Self.keywordWeight * keyword + Self.vectorWeight * vector
            let agreement = shares.flatMap { topics?.agreement(of: passage, with: $0) } ?? 0
            let score = fused + (fused > 0 ? Self.topicWeight * agreement : 0)
            let isForeign = language.map { $0 != passages[passage].language } ?? false
            return Evidence(
                passage: passage, score: isForeign ? score * Self.otherLanguageShare : score, keyword: keyword,
                vector: vector, agreement: agreement, similarities: similarities)
        }
        return Array(
            evidence.filter { $0.score > 0 }
                .sorted { ($1.score, $0.passage) < ($0.score, $1.passage) }.prefix(max(limit, 0)))
    }

    /// - Parameter ranked: Not empty.
    private func confidence(
        in ranked: [Evidence], for question: String, about shares: [String: Double]?
    ) -> AnswerConfidence {
        let best = ranked[0]
        let passage = passages[best.passage]
        let present = terms(of: passage)
        let rival = ranked.first { isRival(passages[$0.passage], of: passage) }
        let content = QueryTerms(question).content
        return AnswerConfidence(
            // A question of little words alone ("how long?") shares them with everything.
            keyword: content.isEmpty ? 0 : best.keyword, coverage: share(of: content, in: present),
            similarity: best.similarities == nil ? nil : best.vector, lead: best.score - (rival?.score ?? 0),
            hasAllNames: NamesAsked(question).areAll(in: present),
            topic: shares.flatMap { topicEvidence(best, content: content, present: present, shares: $0) }
        )
    }

    private func terms(of passage: Passage) -> Set<String> {
        let keywords = articles[passage.articleID]?.keywords ?? []
        let texts = [passage.title] + passage.headings + passage.variants + keywords + [passage.text]
        return Set(SearchTerms.index(texts.joined(separator: "\n")))
    }

    private func topicEvidence(
        _ best: Evidence, content: [String], present: Set<String>, shares: [String: Double]
    ) -> AnswerConfidence.Topic? {
        guard let topics = topics?.topics else { return nil }
        let matter = QuestionMatter(content)
        let explaining = present.union(topics.terms(of: shares))
        let unexplained = matter.missing(where: explaining.contains)
        let unknown = matter.missing { keywords.contains($0) || topics.knows($0) }
        return AnswerConfidence.Topic(
            agreement: best.agreement,
            explained: matter.terms.isEmpty ? 0 : 1 - share(of: matter.terms, in: Set(unexplained)),
            unknown: share(of: matter.terms, in: Set(unknown)))
    }

    /// Another matter: articles of one title or one address say the same in other words.
    private func isRival(_ other: Passage, of passage: Passage) -> Bool {
        guard other.articleID != passage.articleID, other.title != passage.title else { return false }
        guard let url = articles[passage.articleID]?.url else { return true }
        return articles[other.articleID]?.url != url
    }

    /// Part of `terms` that is `present`, rare ones counting more.
    private func share(of terms: [String], in present: Set<String>) -> Double {
        let weights = terms.map { (term: $0, weight: keywords.inverseDocumentFrequency(of: $0)) }
        let total = weights.reduce(0) { $0 + $1.weight }
        return total > 0 ? weights.reduce(0) { present.contains($1.term) ? $0 + $1.weight : $0 } / total : 0
    }

    private func quote(from passage: Passage, _ evidence: Evidence, _ question: String) -> String? {
        let selection = PieceSelection(passage)
        let content = QueryTerms(question).content
        let scores = selection.texts.enumerated().map { piece, text in
            share(of: content, in: Set(SearchTerms.index(text)))
                + (evidence.similarities?.piece(piece, of: evidence.passage) ?? 0)
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
