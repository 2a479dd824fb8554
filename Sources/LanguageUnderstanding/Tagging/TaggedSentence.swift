/// A sentence in tokens, with what its author marked in it.
public struct TaggedSentence: Equatable, Sendable {
    public struct Token: Equatable, Sendable {
        public var text: String
        /// Whether it begins a word, as after a space.
        public var startsWord: Bool

        public init(text: String, startsWord: Bool) {
            self.text = text
            self.startsWord = startsWord
        }
    }

    /// Neighbouring tokens that make one entity.
    public struct Span: Hashable, Sendable {
        public var label: String
        public var tokens: Range<Int>

        public init(label: String, tokens: Range<Int>) {
            self.label = label
            self.tokens = tokens
        }
    }

    public var tokens: [Token]
    /// In the order of the text, without overlaps.
    public var spans: [Span]
    public var intent: String?

    public init(tokens: [Token], spans: [Span] = [], intent: String? = nil) {
        self.tokens = tokens
        self.spans = spans
        self.intent = intent
    }

    /// The tokens put together again.
    public var text: String {
        var text = ""
        for (index, token) in tokens.enumerated() {
            if index > 0, token.startsWord { text += " " }
            text += token.text
        }
        return text
    }
}
