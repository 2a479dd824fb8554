public import Conversations
public import Foundation

/// One message of a customer and everything that decides with it.
public struct TurnInput: Sendable {
    public var messageID: MessageID
    public var text: String
    public var state: DialogueState
    /// The language of the conversation so far.
    public var language: Language
    public var page: String?
    /// True when the company's site vouches for the customer.
    public var isVerified: Bool
    public var now: Date
    /// Somebody is at the desk.
    public var canHandOver: Bool
    /// Conversations that wait for a person already.
    public var queueLength: Int

    public init(
        messageID: MessageID, text: String, state: DialogueState = DialogueState(), language: Language,
        page: String? = nil, isVerified: Bool = false, now: Date, canHandOver: Bool = true, queueLength: Int = 0
    ) {
        self.messageID = messageID
        self.text = text
        self.state = state
        self.language = language
        self.page = page
        self.isVerified = isVerified
        self.now = now
        self.canHandOver = canHandOver
        self.queueLength = queueLength
    }
}
