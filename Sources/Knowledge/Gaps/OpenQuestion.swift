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
        /// The help centre was searched for it, and had nothing that fits.
        case searched
    }

    public enum Origin: Codable, Equatable, Hashable, Sendable {
        case conversation(ConversationID, customer: CustomerID)
        /// Of a visitor there is only a mark, which no conversation has.
        case helpCentre(visitor: String)
    }

    public var text: String
    public var language: Language
    public var reason: Reason
    public var origin: Origin
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
        origin = .conversation(conversation, customer: customer)
        self.time = time
        self.agentSeconds = agentSeconds
    }

    /// - Parameter query: What was searched for in the help centre.
    public init(searched query: String, language: Language, visitor: String, time: Date) {
        text = query
        self.language = language
        reason = .searched
        origin = .helpCentre(visitor: visitor)
        self.time = time
        agentSeconds = 0
    }

    /// Nil for a search.
    public var conversation: ConversationID? {
        if case .conversation(let conversation, _) = origin { conversation } else { nil }
    }

    /// Nil for a search.
    public var customer: CustomerID? {
        if case .conversation(_, let customer) = origin { customer } else { nil }
    }

    /// Nil for a question in a conversation.
    public var visitor: String? {
        if case .helpCentre(let visitor) = origin { visitor } else { nil }
    }

    /// What is only marks, a number or little words asks for nothing that an article could say.
    static func asksForSomething(_ text: String) -> Bool {
        QueryTerms(text).content.contains { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
    }
}
