public import Conversations
public import ValueParsing

/// What one message means, as far as its text tells.
public struct Interpretation: Codable, Equatable, Sendable {
    public struct IntentScore: Codable, Equatable, Sendable {
        public var name: String
        /// Calibrated, in `0...1`: of a hundred messages scored 0.8, about eighty are what the name says.
        public var confidence: Double

        public init(name: String, confidence: Double) {
            self.name = name
            self.confidence = confidence
        }
    }

    /// A part of a message that wants something of its own.
    public struct Clause: Codable, Equatable, Sendable {
        public var text: String
        /// Offsets in characters of the message.
        public var start: Int
        public var end: Int
        public var intent: String
        /// Calibrated, in `0...1`, of the clause alone.
        public var confidence: Double

        public init(text: String, start: Int, end: Int, intent: String, confidence: Double) {
            self.text = text
            self.start = start
            self.end = end
            self.intent = intent
            self.confidence = confidence
        }
    }

    public struct Entity: Codable, Equatable, Sendable {
        public var name: String
        /// As the customer wrote it.
        public var text: String
        /// As the assistant's files call it.
        public var value: String
        /// Offsets in characters of the message.
        public var start: Int
        public var end: Int
        /// What found it: "pattern", "list" or "learned".
        public var source: String
        /// Chance in `0...1` that it is one, where it was learned, or near to a phrase of a list; nil where a rule says so.
        public var confidence: Double?

        public init(
            name: String, text: String, value: String, start: Int, end: Int, source: String,
            confidence: Double? = nil
        ) {
            self.name = name
            self.text = text
            self.value = value
            self.start = start
            self.end = end
            self.source = source
            self.confidence = confidence
        }
    }

    public var text: String
    /// The message as its intents were told from it, where words of it look misspelt; entities and values are those of `text`.
    public var corrected: String?
    public var language: Language
    /// Best first, at most five.
    public var intents: [IntentScore]
    /// True when the message is probably about none of the intents.
    public var isOutOfScope: Bool
    public var entities: [Entity]
    public var sentiment: Sentiment
    /// Numbers, amounts, times and the like, by the order of their appearance.
    public var values: [FoundValue]
    /// Where the message means several intents: its clauses, in order; nil where it means one, and where
    /// that was not asked.
    public var clauses: [Clause]?
    /// Why all that was found; nil unless it was asked for.
    public var explanation: Explanation?

    public init(
        text: String, language: Language, intents: [IntentScore], isOutOfScope: Bool, entities: [Entity],
        sentiment: Sentiment, values: [FoundValue] = []
    ) {
        self.values = values
        self.text = text
        self.language = language
        self.intents = intents
        self.isOutOfScope = isOutOfScope
        self.entities = entities
        self.sentiment = sentiment
    }
}
