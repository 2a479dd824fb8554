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

    /// - Throws: What the encoder throws.
    public init(articles: [Article], encoder: (any SentenceEncoder)? = nil) throws {
        self.articles = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
        articleVersions = self.articles.mapValues(\.version)
        version = ContentHash.of(articleVersions.sorted { $0.key < $1.key }.map(\.value) + [encoder?.identity ?? ""])
        passages = articles.flatMap(\.passages)
        let keywordsOf = self.articles.mapValues { $0.keywords.joined(separator: "\n") }
        keywords = KeywordIndex(
            documents: passages.map { passage in
                let headings =
                    ([passage.title] + passage.headings.filter { $0 != passage.title } + [
                        keywordsOf[passage.articleID] ?? ""
                    ])
                return (headings.joined(separator: "\n"), passage.text)
            })
        vectors = try encoder.map { [passages] in try VectorIndex(passages: passages, encoder: $0) }
    }

    /// The best passages, best first; those in another language than `language` have to be clearly better.
    public func search(_ query: String, language: Language? = nil, limit: Int = 10) -> [PassageHit] {
        rank(Self.question(query), language: language, limit: limit).map { hit($0) }
    }

    /// The articles' answer in their own words, or a refusal with the nearest articles.
    ///
    /// - Parameter prior: What else speaks for or against the question being one that the articles answer, in log-odds.
    public func answer(_ question: String, language: Language, prior: Double = 0) -> KnowledgeAnswer {
        let question = Self.question(question)
        let evidence = rank(question, language: language, limit: 40)
        let considered = evidence.prefix(5).map { hit($0) }
        guard let best = evidence.first else {
            return KnowledgeAnswer(text: nil, confidence: 0, citations: [], considered: [], nearest: [])
        }
        let passage = passages[best.passage]
        let confidence = AnswerConfidence.shifted(self.confidence(in: evidence, for: question), byLogOdds: prior)
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
    /// What is left of the score of a passage in another language than the customer's.
    static let otherLanguageShare = 0.7
    /// A question longer than this is a story; its beginning is searched.
    private static let longestQuestion = 1_000

    private struct Evidence {
        var passage: Int
        var score: Double
        var keyword: Double
        var vector: Double
        var similarities: VectorIndex.Similarities?
    }

    private static func question(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.prefix(longestQuestion))
        return String(view)
    }

    private func rank(_ question: String, language: Language?, limit: Int) -> [Evidence] {
        let terms = QueryTerms(question)
        let keywordScores = keywords.scores(for: terms)
        let similarities = vectors?.similarities(to: question)
        let evidence = passages.indices.map { passage in
            let keyword = keywordScores[passage]
            let vector = similarities?.passage(passage) ?? 0
            let fused = similarities == nil ? keyword : Self.keywordWeight * keyword + Self.vectorWeight * vector
            let isForeign = language.map { $0 != passages[passage].language } ?? false
            return Evidence(
                passage: passage, score: isForeign ? fused * Self.otherLanguageShare : fused, keyword: keyword,
                vector: vector,
                similarities: similarities)
        }
        return Array(
            evidence.filter { $0.score > 0 }
                .sorted { ($1.score, $0.passage) < ($0.score, $1.passage) }.prefix(max(limit, 0)))
    }

    /// - Parameter ranked: Not empty.
    private func confidence(in ranked: [Evidence], for question: String) -> Double {
        let best = ranked[0]
        let passage = passages[best.passage]
        let keywordsOfArticle = articles[passage.articleID]?.keywords ?? []
        let present = Set(
            SearchTerms.index(
                ([passage.title] + passage.headings + keywordsOfArticle + [passage.text]).joined(separator: "\n")))
        let rival = ranked.first { isRival(passages[$0.passage], of: passage) }
        let content = QueryTerms(question).content
        return AnswerConfidence(
            // A question of little words alone ("how long?") shares them with everything.
            keyword: content.isEmpty ? 0 : best.keyword, coverage: share(of: content, in: present),
            similarity: best.similarities == nil ? nil : best.vector, lead: best.score - (rival?.score ?? 0),
            hasAllNames: NamesAsked(question).areAll(in: present)
        ).value
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
            text: passage.text, score: evidence.score, keywordScore: evidence.keyword, vectorScore: evidence.vector)
    }
}
