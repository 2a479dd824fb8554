import Knowledge

/// An answer as `kefu ask --knowledge` writes it.
struct AnswerReport: Encodable {
    struct Source: Encodable {
        var article: String
        var passage: String
        var title: String
        var heading: String
        /// Stands in the article exactly so.
        var quote: String
        /// The file that it comes from.
        var file: String?
        var url: String?
    }

    var question: String
    var answer: String?
    var answered: Bool
    var confidence: Double
    var sources: [Source]
    /// Articles to look at when there is no answer.
    var nearest: [Source]
    /// How a language model took part; absent where none was asked.
    var wording: AnswerWording?

    private enum CodingKeys: CodingKey { case question, answer, answered, confidence, sources, nearest, wording }

    /// - Parameter file: The file of an article, by the article's id.
    init(_ answer: KnowledgeAnswer, to question: String, file: (String) -> String?) {
        func source(_ citation: Citation) -> Source {
            Source(
                article: citation.articleID, passage: citation.passageID, title: citation.title,
                heading: citation.heading, quote: citation.quote, file: file(citation.articleID), url: citation.url)
        }
        self.question = question
        self.answer = answer.text
        answered = answer.text != nil
        confidence = answer.confidence
        sources = answer.citations.map(source)
        nearest = answer.nearest.map(source)
        wording = answer.wording
    }

    /// A missing answer is `null`, so that every object has the same keys.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(question, forKey: .question)
        try container.encode(answer, forKey: .answer)
        try container.encode(answered, forKey: .answered)
        try container.encode(confidence, forKey: .confidence)
        try container.encode(sources, forKey: .sources)
        try container.encode(nearest, forKey: .nearest)
        try container.encodeIfPresent(wording, forKey: .wording)
    }
}
