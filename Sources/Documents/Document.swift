/// What somebody's document says, in its order and without its looks.
public struct Document: Equatable, Sendable {
    public enum Element: Equatable, Sendable {
        /// Levels count from 1, the outermost.
        case heading(level: Int, String)
        case paragraph(StyledText)
        case item(StyledText, isOrdered: Bool)
        /// Rows of cells; the first row names the columns where `hasHeader` says so.
        case table([[StyledText]], hasHeader: Bool)
        /// What was below headings of this level and deeper ends here.
        case end(level: Int)
    }

    /// Something that was left out or mended.
    public struct Remark: Equatable, Sendable {
        public var line: Int?
        /// What is wrong, as a sentence without a full stop.
        public var message: String
        public var remedy: String?

        public init(line: Int? = nil, _ message: String, remedy: String? = nil) {
            self.line = line
            self.message = message
            self.remedy = remedy
        }
    }

    public var title: String?
    /// The tag that the document gives itself, such as "zh-CN".
    public var language: String?
    /// The address that the document calls its own.
    public var url: String?
    public var elements: [Element]
    /// Addresses that it points to, as they are written.
    public var links: [String]
    /// False where the document asks search engines not to keep it, or not to follow its links.
    public var allowsIndexing = true
    public var allowsFollowing = true
    public var remarks: [Remark]

    public init(title: String? = nil, elements: [Element] = [], links: [String] = [], remarks: [Remark] = []) {
        self.title = title
        self.elements = elements
        self.links = links
        self.remarks = remarks
    }
}
