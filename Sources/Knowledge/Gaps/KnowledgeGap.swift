public import Conversations
public import Foundation

/// Open questions about one matter: what an article is wanted for, and what it costs that there is none.
public struct KnowledgeGap: Codable, Equatable, Sendable {
    /// A question as it was asked, and where to read on.
    public struct Example: Codable, Equatable, Sendable {
        public var text: String
        public var reason: OpenQuestion.Reason
        /// Nil for a search of the help centre.
        public var conversation: ConversationID?
        public var time: Date
    }

    /// The same as long as the central question is.
    public var id: String
    /// The most central question, in the customer's words.
    public var question: String
    /// The words that tell it from other gaps, the most telling first.
    public var words: [String]
    /// In which most of the questions were asked.
    public var language: Language
    public var questions: Int
    public var conversations: Int
    public var customers: Int
    /// Visitors who searched the help centre for it in vain; one who did on two days counts twice.
    public var searchers: Int
    /// What people spent on the conversations, in seconds.
    public var agentSeconds: TimeInterval
    /// How many questions there are of each reason.
    public var reasons: [String: Int]
    /// The latest question's time.
    public var latest: Date
    /// The most central questions, one of each wording.
    public var examples: [Example]
    /// All conversations, the most central question's first.
    public var conversationIDs: [ConversationID]
    /// The article that answers the central question by now; nil while there is none.
    public var answeredBy: Citation?
}
