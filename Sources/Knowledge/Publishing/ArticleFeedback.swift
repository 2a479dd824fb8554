public import Conversations
public import Foundation

/// Whether an article helped one of its readers.
public struct ArticleFeedback: Equatable, Sendable {
    /// Longer comments are not taken, in characters.
    public static let longestComment = 1_000

    public var articleID: String
    /// The article's content hash when it was read.
    public var version: String
    public var language: Language
    /// Tells the same reader at the same article again, and nothing else.
    public var reader: String
    public var isHelpful: Bool
    public var comment: String?

    public init(_ article: Article, reader: String, isHelpful: Bool, comment: String? = nil) {
        articleID = article.id
        version = article.version
        language = article.language
        self.reader = reader
        self.isHelpful = isHelpful
        self.comment = comment
    }
}

/// What the readers of one article said.
public struct FeedbackSummary: Equatable, Sendable {
    public struct Comment: Codable, Equatable, Sendable {
        public var text: String
        public var isHelpful: Bool
        public var version: String
        public var time: Date

        public init(text: String, isHelpful: Bool, version: String, time: Date) {
            self.text = text
            self.isHelpful = isHelpful
            self.version = version
            self.time = time
        }
    }

    public var articleID: String
    /// How many readers it helped, and how many not.
    public var yes: Int
    public var no: Int
    /// How many it did not help, by the version that they read.
    public var noByVersion: [String: Int]
    /// When the last of them said so.
    public var latestNo: Date?
    /// The latest ones, newest first.
    public var comments: [Comment]

    public init(
        articleID: String, yes: Int, noByVersion: [String: Int], latestNo: Date?, comments: [Comment]
    ) {
        self.articleID = articleID
        self.yes = yes
        self.noByVersion = noByVersion
        self.latestNo = latestNo
        no = noByVersion.values.reduce(0, +)
        self.comments = comments
    }
}
