/// A passage that a search found, with what spoke for it.
public struct PassageHit: Codable, Equatable, Sendable {
    public var passageID: String
    public var articleID: String
    public var title: String
    public var heading: String
    public var text: String
    /// All scores together; about 0...1.3.
    public var score: Double
    /// Shared words; 1 is every word of the question once.
    public var keywordScore: Double
    /// Likeness of meaning in 0...1; 0 without an encoder.
    public var vectorScore: Double
    /// Chance in 0...1 of one topic; 0 where topics are not known.
    public var topicScore: Double

    public init(
        passageID: String, articleID: String, title: String, heading: String, text: String, score: Double,
        keywordScore: Double, vectorScore: Double, topicScore: Double = 0
    ) {
        self.passageID = passageID
        self.articleID = articleID
        self.title = title
        self.heading = heading
        self.text = text
        self.score = score
        self.keywordScore = keywordScore
        self.vectorScore = vectorScore
        self.topicScore = topicScore
    }
}
