public import Conversations
public import Foundation

/// A question of a customer that the articles did not answer, or not well.
public struct OpenQuestion: Codable, Equatable, Sendable {
    public enum Reason: String, Codable, CaseIterable, Sendable {
        /// The assistant said that it does not know.
        case refused
        /// The same, and it handed over to a person for want of an answer.
        case handedOver
        /// It was answered, and the customer rated the conversation 1 or 2 without a person having spoken.
        case badlyRated
    }

    public var text: String
    public var language: Language
    public var reason: Reason
    public var conversation: ConversationID
    public var customer: CustomerID
    public var time: Date
    /// Seconds that people held the conversation, shared out among its questions.
    public var agentSeconds: TimeInterval

    public init(
        text: String, language: Language, reason: Reason, conversation: ConversationID, customer: CustomerID,
        time: Date, agentSeconds: TimeInterval = 0
    ) {
        self.text = text
        self.language = language
        self.reason = reason
        self.conversation = conversation
        self.customer = customer
        self.time = time
        self.agentSeconds = agentSeconds
    }
}
