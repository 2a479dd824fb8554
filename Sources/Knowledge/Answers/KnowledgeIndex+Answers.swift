import Conversations
import TextAnalysis

extension KnowledgeIndex {
    func confidence(
        in ranking: Ranking, _ best: Evidence, for question: String, _ content: [String],
        about shares: [String: Double]?
    ) -> AnswerConfidence {
        let passage = passages[best.passage]
        let rival = ranking.evidence.first { isRival(passages[$0.passage], of: passage) }
        return AnswerConfidence(
            // A question of little words alone ("how long?") shares them with everything.
            keyword: content.isEmpty ? 0 : best.keyword,
            coverage: share(of: content) { keywords.contains($0, in: best.passage) },
            similarity: ranking.similarities == nil ? nil : best.likeness, similarityApart: best.vector,
            unknown: 1 - share(of: content, where: keywords.contains), lead: best.score - (rival?.score ?? 0),
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

    /// What answers the question, from its best passage, and from others of that address which speak about more of it.
    func citations(in ranking: Ranking, for question: String, _ content: [String]) -> [Citation] {
        guard let best = ranking.evidence.first else { return [] }
        let address = addresses[best.passage]
        let candidates = ranking.evidence.prefix(20).filter { entry in
            addresses[entry.passage] == address && entry.score >= Self.leastShareOfBest * best.score
                && passages[entry.passage].language == passages[best.passage].language
        }
        let numbers = AskedNumbers(question)
        var said: Set<String> = []
        var citations: [Citation] = []
        for entry in candidates {
            // What a passage lacks, no sentence of it has.
            guard citations.count < Self.mostCitations,
                citations.isEmpty
                    || share(of: content, where: { keywords.contains($0, in: entry.passage) && !said.contains($0) })
                        >= Self.leastGain,
                let quote = quote(from: entry, ranking.similarities, content, numbers)
            else { continue }
            let terms = Set(SearchTerms.index(quote))
            let gain = share(of: content) { terms.contains($0) && !said.contains($0) }
            guard citations.isEmpty || gain >= Self.leastGain else { continue }
            said.formUnion(terms)
            citations.append(citation(of: passages[entry.passage], quote: quote))
        }
        return citations
    }

    /// An answer is composed from so many passages at most.
    private static let mostCitations = 3
    /// A further passage scores at least this share of the best.
    private static let leastShareOfBest = 0.6
    /// A further passage has at least this share of the question's matter that those before it lack.
    private static let leastGain = 0.2

    private func quote(
        from evidence: Evidence, _ similarities: VectorIndex.Similarities?, _ content: [String],
        _ numbers: AskedNumbers
    ) -> String? {
        let selection = PieceSelection(passages[evidence.passage])
        return selection.quote { piece, text in
            share(of: content, where: Set(SearchTerms.index(text)).contains)
                + (similarities?.piece(piece, of: evidence.passage) ?? 0) + numbers.shareInRanges(of: text)
        }
    }

    /// The best passage of each of the first three articles.
    func nearest(_ evidence: some Sequence<Evidence>) -> [Citation] {
        var seen: Set<String> = []
        return evidence.map { passages[$0.passage] }.filter { seen.insert($0.articleID).inserted }.prefix(3)
            .map(beginning)
    }

    /// A passage by its first sentence.
    func beginning(of passage: Passage) -> Citation {
        citation(of: passage, quote: passage.blocks.first?.pieces.first ?? "")
    }

    func citation(of passage: Passage, quote: String) -> Citation {
        Citation(
            articleID: passage.articleID, title: passage.title, heading: passage.heading, passageID: passage.id,
            quote: quote,
            url: articles[passage.articleID]?.url, version: articleVersions[passage.articleID] ?? "")
    }
}
