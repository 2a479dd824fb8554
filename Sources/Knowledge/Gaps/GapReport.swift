/// What the articles lacked in some days.
public struct GapReport: Codable, Equatable, Sendable {
    public var days: Int
    /// Open questions in all gaps, and those that were left out because only so many can be compared.
    public var questions: Int
    public var leftOut: Int
    /// How many gaps there are; the costliest of them follow.
    public var count: Int
    public var gaps: [KnowledgeGap]
    /// Those that did not help most readers first.
    public var articles: [UnhelpfulArticle]

    public init(_ search: GapSearch, articles: [UnhelpfulArticle] = [], days: Int, limit: Int) {
        self.days = days
        questions = search.questions
        leftOut = search.leftOut
        count = search.gaps.count
        gaps = Array(search.gaps.prefix(limit))
        self.articles = Array(articles.prefix(limit))
    }
}
