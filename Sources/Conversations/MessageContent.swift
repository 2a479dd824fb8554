/// What a message shows: text, and what goes with it.
public struct MessageContent: Codable, Equatable, Sendable {
    /// Plain text; line breaks count, mark-up does not.
    public var text: String
    public var card: Card?
    /// Replies offered as buttons.
    public var quickReplies: [QuickReply]
    /// Where an answer from the knowledge comes from, in the order of its numbers.
    public var sources: [SourceLink]

    public init(
        text: String, card: Card? = nil, quickReplies: [QuickReply] = [], sources: [SourceLink] = []
    ) {
        self.text = text
        self.card = card
        self.quickReplies = quickReplies
        self.sources = sources
    }
}

/// A picture, a title and facts in rows: an order, a product.
public struct Card: Codable, Equatable, Sendable {
    public struct Row: Codable, Equatable, Sendable {
        public var label: String
        public var value: String

        public init(label: String, value: String) {
            self.label = label
            self.value = value
        }
    }

    public var title: String
    public var subtitle: String?
    /// An `http(s)` address or a path on the company's site.
    public var imageURL: String?
    public var rows: [Row]
    public var link: SourceLink?

    public init(
        title: String, subtitle: String? = nil, imageURL: String? = nil, rows: [Row] = [], link: SourceLink? = nil
    ) {
        self.title = title
        self.subtitle = subtitle
        self.imageURL = imageURL
        self.rows = rows
        self.link = link
    }
}

public struct QuickReply: Codable, Equatable, Sendable {
    /// What the button says.
    public var title: String
    /// What is sent for the customer when it is pressed.
    public var text: String

    public init(title: String, text: String? = nil) {
        self.title = title
        self.text = text ?? title
    }
}

/// A passage or page that a message rests on.
public struct SourceLink: Codable, Equatable, Sendable {
    public var title: String
    /// The sentence that was quoted.
    public var quote: String?
    public var url: String?
    /// The passage's id and the version of its article, so that the answer can be traced.
    public var passage: String?
    public var version: String?

    public init(
        title: String, quote: String? = nil, url: String? = nil, passage: String? = nil, version: String? = nil
    ) {
        self.title = title
        self.quote = quote
        self.url = url
        self.passage = passage
        self.version = version
    }
}
