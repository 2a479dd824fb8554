public import Conversations

/// What the assistant makes of one message.
public struct Turn: Sendable {
    /// Never empty.
    public var replies: [MessageContent]
    public var language: Language
    public var state: DialogueState
    /// Slots, flows and actions, in the order in which they happened.
    public var changes: [EventBody]
    public var handover: HandoverRequest?
    /// The customer's mood in this message, -1...1.
    public var mood: Double?
    /// How soon the message wants an answer, `0...1`.
    public var urgency: Double?
    /// How far the customer's patience is used up, `0...1`.
    public var frustration: Double?
    /// What the customer wanted, as the desk shows it: the title of a flow or of an article, in the customer's language.
    public var topic: String?
    public var receipt: Receipt
}
