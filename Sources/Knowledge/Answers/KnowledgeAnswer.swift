/// What the articles say to a question, with where they say it.
public struct KnowledgeAnswer: Codable, Equatable, Sendable {
    /// Nil when the evidence is too thin to answer.
    public var text: String?
    /// Chance in `0...1` that the text answers the question; see `AnswerConfidence`.
    public var confidence: Double
    public var citations: [Citation]
    /// The best passages, whether used or not.
    public var considered: [PassageHit]
    /// Articles to offer when there is no answer.
    public var nearest: [Citation]

    public init(
        text: String?, confidence: Double, citations: [Citation], considered: [PassageHit], nearest: [Citation]
    ) {
        self.text = text
        self.confidence = confidence
        self.citations = citations
        self.considered = considered
        self.nearest = nearest
    }
}
