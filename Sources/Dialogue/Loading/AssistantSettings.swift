public import Conversations

/// What `assistant.yml` says.
public struct AssistantSettings: Equatable, Sendable {
    public struct Thresholds: Equatable, Sendable {
        /// Confidence from which an intent starts a flow.
        public var intent = 0.5
        /// Confidence from which an answer from the knowledge is given.
        public var answer = 0.5
        /// Two flows whose confidences are nearer than this are offered as a choice.
        public var clarify = 0.1
        /// Messages not understood in a row until a person is asked to help.
        public var misses = 2

        public init() {}
    }

    public var name: LocalizedText
    public var languages: [Language]
    public var greeting: Response?
    public var thresholds = Thresholds()
    /// Addresses of business systems by name, without a slash at the end.
    public var services: [String: String] = [:]
    /// Mood, -1...1, from which a customer counts as angry.
    public var handoverMood = -0.6
    /// Address of the public help pages, before the path of an article.
    public var knowledgeURL: String?

    public init(name: LocalizedText, languages: [Language]) {
        self.name = name
        self.languages = languages
    }
}
