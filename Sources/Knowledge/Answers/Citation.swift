/// A place in an article, in its own words.
public struct Citation: Codable, Equatable, Sendable {
    public var articleID: String
    public var title: String
    public var heading: String
    public var passageID: String
    /// Stands in the passage exactly so.
    public var quote: String
    public var url: String?
    /// The article's content hash when it was quoted.
    public var version: String

    public init(
        articleID: String, title: String, heading: String, passageID: String, quote: String, url: String? = nil,
        version: String
    ) {
        self.articleID = articleID
        self.title = title
        self.heading = heading
        self.passageID = passageID
        self.quote = quote
        self.url = url
        self.version = version
    }

    /// What a button or a list calls it: the title, and the heading where there is another one.
    public var label: String { heading.isEmpty || heading == title ? title : "\(title) › \(heading)" }
}
