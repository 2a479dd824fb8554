/// Why a message was taken for what it was taken for.
public struct Explanation: Codable, Equatable, Sendable {
    /// A word of the message, and what it does to the lead: the lead falls by so much when the word is left out.
    public struct Word: Codable, Equatable, Sendable {
        public var text: String
        /// Offsets in characters of the message.
        public var start: Int
        public var end: Int
        public var contribution: Double
    }

    /// A text of training and how it bears on the message.
    public struct Example: Codable, Equatable, Sendable {
        public var text: String
        public var intent: String
        /// To the message, in `0...1`.
        public var likeness: Double
        /// Its part of the lead; nil where hyperplanes decide, which no longer know the examples that they were learnt from.
        public var contribution: Double?
    }

    /// How surely the message is about one of the intents at all.
    public struct Scope: Codable, Equatable, Sendable {
        public var score: Double
        /// A message with a lower score is taken for none of the intents.
        public var threshold: Double
    }

    /// What found an entity.
    public struct EntityReason: Codable, Equatable, Sendable {
        public var name: String
        public var text: String
        /// "pattern", "list" or "learned".
        public var source: String
        /// The regular expression, or the phrase and the value that it stands for; nil where it was learned.
        public var rule: String?
        public var confidence: Double?
    }

    /// A word that speaks for a mood.
    public struct MoodWord: Codable, Equatable, Sendable {
        /// In lower case and simplified; where the mood was learned, as the customer wrote it.
        public var text: String
        /// Below 0 for a bad mood; negations and words such as "very" before it are counted in.
        ///
        /// Where the mood was learned, what the score loses without the word.
        public var weight: Double
    }

    /// The likeliest intent; nil when there is none.
    public var intent: String?
    /// The second likeliest.
    public var rival: String?
    /// The logarithm of how many times likelier the intent is than its rival, before confidences are brought to how often such
    /// a message is understood right.
    public var lead: Double
    public var words: [Word]
    /// Those with the largest parts of the lead, first the ones that speak for the intent, then the ones that speak for the rival.
    public var examples: [Example]
    /// What all other examples add to the lead; nil where hyperplanes decide.
    public var otherExamples: Double?
    /// The lead before any likeness is counted, which is the same for all messages; nil where hyperplanes decide.
    public var start: Double?
    public var scope: Scope
    public var entities: [EntityReason]
    public var mood: [MoodWord]
}
