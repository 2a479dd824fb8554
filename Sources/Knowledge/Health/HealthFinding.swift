public import Foundation
public import SourceFiles

/// Something about one or two articles that a person should look at.
public struct HealthFinding: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Sentences that mean nearly the same and have other numbers.
        case contradiction
        /// The last day on which it holds is over.
        case ended
        case duplicate
        /// The last day is near.
        case endsSoon
        /// Nobody has changed it for long.
        case old
        /// No answer has quoted it.
        case unused
    }

    public struct Mention: Codable, Equatable, Sendable {
        public var id: String
        public var title: String
        /// The words that it is about; nil where that is the whole article.
        public var quote: String?

        init(_ article: Article, quote: String? = nil) {
            id = article.id
            title = article.title
            self.quote = quote
        }

        init(_ passage: Passage, quote: String) {
            id = passage.articleID
            title = passage.title
            self.quote = quote
        }
    }

    public var kind: Kind
    /// One article, or the two that do not go together.
    public var articles: [Mention]
    /// How alike the two are, in `0...1`.
    public var likeness: Double?
    /// The last day on which it holds.
    public var day: CalendarDay?
    /// When it was changed last.
    public var changed: Date?
}
