/// What one query of an evaluation was answered with, had it been answered whatever the confidence.
public struct AnswerOutcome: Codable, Equatable, Sendable {
    public var query: String
    public var isAnswerable: Bool
    /// Whether the confidence was enough to give the answer.
    public var isAnswered: Bool
    public var confidence: Double
    /// The article that was found first, and whether it is a relevant one.
    public var article: String?
    public var isArticleRight: Bool
    /// Whether the answer quotes the right sentence of a relevant article; nil where that sentence is not known.
    public var isSentenceRight: Bool?
    public var answer: String?

    init(_ query: AnswerEvaluation.Query, answer: KnowledgeAnswer) {
        self.query = query.text
        isAnswerable = !query.relevant.isEmpty
        isAnswered = answer.text != nil && answer.confidence >= AnswerConfidence.leastToAnswer
        confidence = answer.confidence
        article = answer.citations.first?.articleID ?? answer.considered.first?.articleID
        isArticleRight = article.map(query.relevant.contains) ?? false
        let text = answer.text ?? ""
        isSentenceRight =
            query.sentences.isEmpty ? nil : isArticleRight && query.sentences.contains { text.contains($0) }
        self.answer = answer.text
    }
}
