import Conversations
import NumericalMethods

extension KnowledgeIndex {
    /// Weights of shared words, where a question's words tell, and of meaning in the score of a passage.
    static let keywordWeight = 0.4
    static let vectorWeight = 0.65
    /// What a topic in common adds to the score of a passage.
    static let topicWeight = 0.3
    /// What is left of the score of a passage in another language than the customer's.
    static let otherLanguageShare = 0.7

    struct Evidence {
        var passage: Int
        var score: Double
        var keyword: Double
        /// Likeness of what sets passage and question apart, by which passages are ranked.
        var vector: Double
        /// Likeness of the whole texts, which means the same in every index.
        var likeness: Double
        var agreement: Double
    }

    /// The best passages for a question, best first, and what its vector says about all of them.
    struct Ranking {
        var evidence: [Evidence]
        var similarities: VectorIndex.Similarities?
    }

    func rank(
        _ question: String, _ terms: QueryTerms, topics shares: [String: Double]?, language: Language?, limit: Int
    ) -> Ranking {
        let keywordScores = keywords.scores(for: terms)
        let keywordWeight = Self.keywordWeight * keywords.telling(terms)
        let similarities = vectors?.similarities(to: question)
        let agreements = shares.flatMap { topics?.agreements(with: $0) }
        let vectorScores = similarities?.passages
        func evidence(of passage: Int) -> Evidence {
            let vector = vectorScores?[passage] ?? 0
            let keyword = keywordScores[passage]
            let fused = vectorScores == nil ? keyword : keywordWeight * keyword + Self.vectorWeight * vector
            let agreement = agreements?[passage] ?? 0
            let score = fused > 0 ? fused + Self.topicWeight * agreement : 0
            let isForeign = language.map { $0 != languages[passage] } ?? false
            return Evidence(
                passage: passage, score: isForeign ? score * Self.otherLanguageShare : score, keyword: keyword,
                vector: vector, likeness: 0, agreement: agreement)
        }
        let best = Self.best(passages.indices.lazy.map { evidence(of: $0).score }, limit: limit).map { passage in
            var evidence = evidence(of: passage)
            evidence.likeness = similarities?.likeness(of: passage) ?? 0
            return evidence
        }
        let sorted = best.sorted { ($1.score, $0.passage) < ($0.score, $1.passage) }
        return Ranking(evidence: Array(sorted.prefix(max(limit, 0))), similarities: similarities)
    }

    /// Up to so many are selected; more are all taken, and sorted.
    private static let fewest = 200

    /// Passages with a score, among them the best `limit` of them, in no order.
    private static func best(_ scores: some Sequence<Double>, limit: Int) -> [Int] {
        let scored = scores.enumerated().lazy.filter { $0.element > 0 }
        guard limit <= fewest else { return scored.map(\.offset) }
        var selection = TopSelection(limit: limit)
        for (passage, score) in scored { selection.offer(row: passage, score: Float(score)) }
        return selection.best.map(\.row)
    }

    func hit(_ evidence: Evidence) -> PassageHit {
        let passage = passages[evidence.passage]
        return PassageHit(
            passageID: passage.id, articleID: passage.articleID, title: passage.title, heading: passage.heading,
            text: passage.text, score: evidence.score, keywordScore: evidence.keyword, vectorScore: evidence.vector,
            topicScore: evidence.agreement)
    }
}
