public import Foundation
public import Knowledge
public import SourceFiles

/// What was imported from one file or page.
public struct ImportedSource: Sendable {
    /// The file's path in its folder, or the page's address.
    public var name: String
    /// Of the bytes, so that what has not changed is not read again.
    public var hash: String
    public var articles: [Article]
    public var problems: [Diagnostic]

    public init(name: String, hash: String, articles: [Article], problems: [Diagnostic]) {
        self.name = name
        self.hash = hash
        self.articles = articles
        self.problems = problems
    }
}

/// How many articles an import has added, changed, removed and left as they were.
public struct ArticleChanges: Codable, Equatable, Sendable {
    public var added = 0
    public var changed = 0
    public var removed = 0
    public var unchanged = 0

    public init() {}

    public static func += (total: inout ArticleChanges, more: ArticleChanges) {
        total.added += more.added
        total.changed += more.changed
        total.removed += more.removed
        total.unchanged += more.unchanged
    }
}

/// An article as it was at some time; without content it had been removed.
public struct ArticleVersion: Equatable, Sendable {
    /// Counted from 1 for each article.
    public var number: Int
    public var hash: String
    public var content: Article?
    public var recorded: Date
}
