/// Adds up what each query found.
struct Tally {
    private(set) var unanswerable = 0
    private var answerable = 0
    private var averagePrecision = 0.0
    private var reciprocalRank = 0.0
    private var firsts = 0
    private var recall = 0.0
    private var answered = 0
    private var answeredRightly = 0
    private var falseAnswers = 0

    /// - Parameter ranked: Article ids, best first, each once; relevant ones that are missing count as never found.
    mutating func add(_ query: AnswerEvaluation.Query, ranked: [String], answer: KnowledgeAnswer?) {
        let isAnswered = answer?.text != nil
        guard !query.relevant.isEmpty else {
            unanswerable += 1
            if isAnswered { falseAnswers += 1 }
            return
        }
        answerable += 1
        if isAnswered { answered += 1 }
        if isAnswered, let citation = answer?.citations.first, query.relevant.contains(citation.articleID) {
            answeredRightly += 1
        }
        let ranks = ranked.indices.filter { query.relevant.contains(ranked[$0]) }.map { $0 + 1 }
        let precisions = ranks.enumerated().map { found, rank in Double(found + 1) / Double(rank) }
        averagePrecision += precisions.reduce(0, +) / Double(query.relevant.count)
        reciprocalRank += ranks.first.map { 1 / Double($0) } ?? 0
        if ranks.first == 1 { firsts += 1 }
        recall += Double(ranks.count { $0 <= 10 }) / Double(query.relevant.count)
    }

    func metrics(withRefusal: Bool) -> AnswerEvaluation.Metrics {
        let queries = Double(max(answerable, 1))
        return AnswerEvaluation.Metrics(
            map: averagePrecision / queries, mrr: reciprocalRank / queries, precisionAt1: Double(firsts) / queries,
            recallAt10: recall / queries, answeredShare: withRefusal ? Double(answered) / queries : nil,
            answerPrecision: withRefusal ? Double(answeredRightly) / Double(max(answered, 1)) : nil,
            falseAnswerRate: withRefusal ? Double(falseAnswers) / Double(max(unanswerable, 1)) : nil)
    }
}
