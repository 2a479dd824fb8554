import Conversations

extension KnowledgeIndex {
    private static let mostReadings = 3
    /// What else there is on a topic scores at least this share of the best passage.
    private static let leastShareOfTopic = 0.5

    /// What else the articles say about a topic that the message only names.
    func readings(in ranking: Ranking, for asked: AskedQuestion, beside citations: [Citation]) -> [Citation] {
        guard asked.isBareTopic, let best = ranking.evidence.first else { return [] }
        var labels = Set(citations.map(\.label))
        let said = Set(citations.map(\.passageID))
        let others = ranking.evidence.filter { entry in
            entry.score >= Self.leastShareOfTopic * best.score && !said.contains(passages[entry.passage].id)
                && passages[entry.passage].language == passages[best.passage].language
                && asked.matter.allSatisfy { keywords.contains($0, in: entry.passage) }
        }
        let readings = others.map { beginning(of: passages[$0.passage]) }.filter { labels.insert($0.label).inserted }
        return Array(readings.prefix(Self.mostReadings))
    }

    /// What a passage says, for a customer who has chosen it; nil when there is none any more.
    public func answer(passage id: String) -> KnowledgeAnswer? {
        guard let place = passages.firstIndex(where: { $0.id == id }) else { return nil }
        let citation = citation(of: passages[place], quote: PieceSelection(passages[place]).beginning)
        return KnowledgeAnswer(
            text: citation.quote, confidence: 1, citations: [citation], considered: [], nearest: [],
            subject: citation.label)
    }
}
