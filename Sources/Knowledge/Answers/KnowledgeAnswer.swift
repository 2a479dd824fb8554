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
    /// What else there is to say where the message only named a topic, best first.
    public var readings: [Citation]
    /// The question as it was understood, where it goes on from the one before.
    public var question: String?
    /// What the next question may go on from, where that is not the question itself.
    public var subject: String?
    /// How a language model took part; nil where none was asked.
    public var wording: AnswerWording?

    public init(
        text: String?, confidence: Double, citations: [Citation], considered: [PassageHit], nearest: [Citation],
        readings: [Citation] = [], question: String? = nil, subject: String? = nil
    ) {
        self.text = text
        self.confidence = confidence
        self.citations = citations
        self.considered = considered
        self.nearest = nearest
        self.readings = readings
        self.question = question
        self.subject = subject
    }
}
