public import Conversations
public import Knowledge
public import LanguageUnderstanding

/// How a turn came about: what each stage saw, scored and chose, and how long it took.
public struct Receipt: Codable, Equatable, Sendable {
    public struct Understanding: Codable, Equatable, Sendable {
        public var intents: [Interpretation.IntentScore]
        public var isOutOfScope: Bool
        public var entities: [Interpretation.Entity]
        public var sentiment: Interpretation.Sentiment
    }

    public struct Context: Codable, Equatable, Sendable {
        public var openFlow: String?
        public var slots: [String: JSONValue]
    }

    public struct Choice: Codable, Equatable, Sendable {
        public var kind: Candidate.Kind
        public var name: String
        /// What the desk calls it; nil where only the kind has a name.
        public var title: LocalizedText?
        public var score: Double
        /// The code of the rule by which this one won.
        public var rule: String
        /// The rule as a sentence.
        public var explanation: LocalizedText
    }

    /// One of several things that were asked for.
    public struct Wish: Codable, Equatable, Sendable {
        /// The clause, as the customer wrote it.
        public var text: String
        /// What was done about it; nil while it waits for another.
        public var chosen: Choice?
    }

    public struct Passage: Codable, Equatable, Sendable {
        public var passageID: String
        public var title: String
        public var heading: String
        public var text: String
        public var score: Double
    }

    public struct Action: Codable, Equatable, Sendable {
        public var name: String
        public var outcome: String
        public var milliseconds: Double
    }

    /// What the turn rested on, so that it can be repeated.
    public struct Versions: Codable, Equatable, Sendable {
        public var interpreter: String
        public var knowledge: String
        public var flows: String
    }

    public struct Milliseconds: Codable, Equatable, Sendable {
        public var understand = 0.0
        public var retrieve = 0.0
        public var decide = 0.0
        public var act = 0.0
        public var say = 0.0
        public var total = 0.0
    }

    public var language: Language
    public var interpretation: Understanding
    /// As the message found it.
    public var context: Context
    public var candidates: [Candidate]
    public var chosen: Choice
    /// In the order in which they are taken up, the one of `chosen` first; nil where one thing was asked for.
    public var wishes: [Wish]?
    public var passages: [Passage]
    /// How a language model took part in the answer; nil where none was asked.
    public var wording: AnswerWording?
    public var actions: [Action]
    /// Names of the responses that were said; `knowledge` for an answer from the articles.
    public var said: [String]
    public var versions: Versions
    public var milliseconds: Milliseconds
}
