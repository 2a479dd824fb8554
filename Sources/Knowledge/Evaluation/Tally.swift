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
    private var withSentence = 0
    private var sentences = 0

    /// - Parameters:
    ///   - ranked: Article ids, best first, each once; relevant ones that are missing count as never found.
    ///   - outcome: Nil where answers are not looked at.
    mutating func add(_ query: AnswerEvaluation.Query, ranked: [String], outcome: AnswerOutcome?) {
        let isAnswered = outcome?.isAnswered ?? false
        guard !query.relevant.isEmpty else {
            unanswerable += 1
            if isAnswered { falseAnswers += 1 }
            return
        }
        answerable += 1
        if isAnswered { answered += 1 }
        if isAnswered, outcome?.isArticleRight == true { answeredRightly += 1 }
        if let isRight = outcome?.isSentenceRight {
            withSentence += 1
            if isRight { sentences += 1 }
        }
        let ranks = ranked.indices.filter { query.relevant.contains(ranked[$0]) }.map { $0 + 1 }
        let precisions = ranks.enumerated().map { found, rank in Double(found + 1) / Double(rank) }
        averagePrecision += precisions.reduce(0, +) / Double(query.relevant.count)
        reciprocalRank += ranks.first.map { 1 / Double($0) } ?? 0
        if ranks.first == 1 { firsts += 1 }
        recall += Double(ranks.count { $0 <= 10 }) / Double(query.relevant.count)
    }

    /// Those about refusal only where something cannot be answered.
    var metrics: AnswerEvaluation.Metrics {
        let queries = Double(max(answerable, 1))
        let hasRefusal = unanswerable > 0
        return AnswerEvaluation.Metrics(
            map: averagePrecision / queries, mrr: reciprocalRank / queries, precisionAt1: Double(firsts) / queries,
            recallAt10: recall / queries, answeredShare: hasRefusal ? Double(answered) / queries : nil,
            answerPrecision: hasRefusal ? Double(answeredRightly) / Double(max(answered, 1)) : nil,
            falseAnswerRate: hasRefusal ? Double(falseAnswers) / Double(unanswerable) : nil,
            sentenceShare: withSentence > 0 ? Double(sentences) / Double(withSentence) : nil)
    }
}
