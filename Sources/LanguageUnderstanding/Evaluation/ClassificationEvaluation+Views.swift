/// What a report shows beside the figures.
extension ClassificationEvaluation {
    public var confidenceBins: [ConfidenceBin] {
        ConfidenceBin.bins(judged.map(\.confidence), isRight: judged.map(\.isRight))
    }

    /// The wrong answers, the surest first.
    public var mistakes: [JudgedText] {
        judged.filter { !$0.isRight }.sorted { ($1.confidence, $0.text) < ($0.confidence, $1.text) }
    }

    public func confusion(limit: Int = 12) -> Confusion { Confusion(judged, limit: limit) }

    public var languages: [AccuracySlice] { AccuracySlice.byLanguage(judged) }

    public var lengths: [AccuracySlice] { AccuracySlice.byLength(judged) }
}
