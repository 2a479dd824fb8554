/// A passage that a search found, with what spoke for it.
public struct PassageHit: Codable, Equatable, Sendable {
    public var passageID: String
    public var articleID: String
    public var title: String
    public var heading: String
    public var text: String
    /// Both scores together; about 0...1.
    public var score: Double
    /// Shared words; 1 is every word of the question once.
    public var keywordScore: Double
    /// Likeness of meaning in 0...1; 0 without an encoder.
    public var vectorScore: Double

    public init(
        passageID: String, articleID: String, title: String, heading: String, text: String, score: Double,
        keywordScore: Double, vectorScore: Double
    ) {
        self.passageID = passageID
        self.articleID = articleID
        self.title = title
        self.heading = heading
        self.text = text
        self.score = score
        self.keywordScore = keywordScore
        self.vectorScore = vectorScore
    }
}
