extension Interpretation {
    /// The customer's mood in one message, by words, signs and marks, or as examples of moods taught.
    public struct Sentiment: Equatable, Sendable {
        /// How strongly the message is felt, `-1` (furious) through `0` (nothing felt) to `1` (delighted).
        ///
        /// The sum of what its phrases feel, squeezed: one plain word such as "good" gives about 0.6. Negation turns it, "very" and
        /// "slightly" scale it, marks and capitals add force, irony turns praise. What is wrong with a thing is -0.4 and no more.
        ///
        /// Where it was learned: the chance of a good mood less that of a bad one.
        public var score: Double
        /// "negative" below -0.2, "positive" above 0.2, else "neutral"; the likeliest, where it was learned.
        public var label: String
        /// How soon the customer needs an answer, `0` (any time) to `1` (at once); "no rush" takes it back.
        public var urgency: Double
        /// How far the customer's patience is used up, `0...1`: anger, having asked or waited before, irony, shouting.
        ///
        /// Signs are put together as independent chances, so several weak ones make a strong one. A broken thing alone is none.
        public var frustration: Double

        public init(score: Double, label: String, urgency: Double = 0, frustration: Double = 0) {
            self.score = score
            self.label = label
            self.urgency = urgency
            self.frustration = frustration
        }

        /// The mood of a message by the lexicon.
        public init(of text: String) { self = SentimentAnalyser.analyse(text) }
    }
}

extension Interpretation.Sentiment: Codable {
    /// Receipts of earlier versions know neither urgency nor frustration.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            score: try container.decode(Double.self, forKey: .score),
            label: try container.decode(String.self, forKey: .label),
            urgency: try container.decodeIfPresent(Double.self, forKey: .urgency) ?? 0,
            frustration: try container.decodeIfPresent(Double.self, forKey: .frustration) ?? 0)
    }
}
