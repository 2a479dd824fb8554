public import Conversations
import Documents

/// Something the company has written for its customers: a help page, or one question with its answer.
public struct Article: Codable, Equatable, Sendable {
    /// A heading with what stands below it, up to the next heading.
    public struct Section: Codable, Equatable, Sendable {
        /// From the outermost heading to the nearest; empty before the first heading.
        public var headings: [String]
        public var blocks: [TextBlock]

        public init(headings: [String] = [], blocks: [TextBlock]) {
            self.headings = headings
            self.blocks = blocks
        }
    }

    /// Stays the same as long as the file (and, in a table of questions, the question) does: "returns.zh",
    /// "faq/3f2a9c01".
    public var id: String
    public var title: String
    public var language: Language
    /// The file's path in the folder of articles.
    public var source: String
    public var url: String?
    /// Words that customers use and the text does not.
    public var keywords: [String]
    /// Other ways in which customers ask what the title asks.
    public var variants: [String]
    public var sections: [Section]
    /// For whom, about what and when it holds, and who looks after it.
    public var scope: ArticleScope

    public init(
        id: String, title: String, language: Language, source: String, url: String? = nil, keywords: [String] = [],
        variants: [String] = [], sections: [Section], scope: ArticleScope = ArticleScope()
    ) {
        self.id = id
        self.title = title
        self.language = language
        self.source = source
        self.url = url
        self.keywords = keywords
        self.variants = variants
        self.sections = sections
        self.scope = scope
    }

    /// Hash of everything that customers may read or find the article by.
    public var version: String {
        var parts = [id, title, language.rawValue, url ?? ""] + keywords + variants
        for section in sections {
            parts += section.headings + [""] + section.blocks.map(\.text) + [""]
            // An article without links and emphasis has the hash that it had before these were kept.
            for span in section.blocks.flatMap(\.spans).joined() {
                parts += ["\(span.start)-\(span.end) \(span.style)", span.address ?? ""]
            }
        }
        parts += scope.fields.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        return ContentHash.of(parts)
    }
}

extension Article {
    /// The same under another id.
    public func renamed(_ id: String) -> Article {
        var article = self
        article.id = id
        return article
    }
}
