public import Conversations
public import Foundation

/// An article that did not help some of its readers.
public struct UnhelpfulArticle: Codable, Equatable, Sendable {
    public var articleID: String
    /// Nil where the articles at hand do not have it.
    public var title: String?
    public var language: Language?
    /// Readers whom it did not help, and whom it did.
    public var no: Int
    public var yes: Int
    /// Of those whom it did not help, they who read it as it is now.
    public var noAsItIs: Int
    /// When the last of them said so.
    public var latest: Date
    /// What readers wrote, newest first.
    public var comments: [FeedbackSummary.Comment]
    /// Of the page on the server; nil where customers cannot read it.
    public var path: String?

    /// - Parameter article: As it is now; nil where it is not known.
    /// - Returns: Nil for what no reader found unhelpful.
    public init?(_ summary: FeedbackSummary, article: Article?, path: String? = nil) {
        guard summary.no > 0, let latest = summary.latestNo else { return nil }
        articleID = summary.articleID
        title = article?.title
        language = article?.language
        no = summary.no
        yes = summary.yes
        noAsItIs = article.flatMap { summary.noByVersion[$0.version] } ?? 0
        self.latest = latest
        comments = summary.comments
        self.path = path
    }
}
