public import Foundation

/// One thing that happened in a conversation, as the log keeps it for ever.
public struct Event: Equatable, Sendable {
    /// Position in the whole log, from 1, without repetition; also the id of the event in every stream.
    public var sequence: Int64
    public var conversation: ConversationID
    /// Position in its conversation, from 1, without gaps.
    public var position: Int
    public var time: Date
    public var actor: Actor
    public var body: EventBody

    public init(
        sequence: Int64, conversation: ConversationID, position: Int, time: Date, actor: Actor, body: EventBody
    ) {
        self.sequence = sequence
        self.conversation = conversation
        self.position = position
        self.time = time
        self.actor = actor
        self.body = body
    }
}

/// What happened; a case may gain optional fields, while a change of meaning is a new case.
public enum EventBody: Equatable, Sendable {
    case conversationStarted(ConversationStarted)
    case messageReceived(ReceivedMessage)
    case messageSent(SentMessage)
    case turnCompleted(CompletedTurn)
    case slotSet(SlotChange)
    case flowStarted(FlowChange)
    case flowEnded(FlowChange)
    case actionCalled(ActionCall)
    case handoverRequested(HandoverRequest)
    case handoverWithdrawn
    case assigned(Assignment)
    case returned
    case resolved
    case reopened
    case rated(Rating)
    case noted(Note)
    case customerDescribed(CustomerDetails)
}

public struct ConversationStarted: Codable, Equatable, Sendable {
    /// `web`, `email`, ...
    public var channel: String
    public var customer: CustomerID
    public var language: Language

    public init(channel: String, customer: CustomerID, language: Language) {
        self.channel = channel
        self.customer = customer
        self.language = language
    }
}

public struct ReceivedMessage: Codable, Equatable, Sendable {
    public var id: MessageID
    /// The sender's own id, unique in its channel: a second delivery of it is the same message.
    public var externalID: String
    public var content: MessageContent
    /// The page that the customer was looking at.
    public var page: String?
    /// Nil where the assistant's turn tells it.
    public var mood: MessageMood?

    public init(
        id: MessageID, externalID: String, content: MessageContent, page: String? = nil, mood: MessageMood? = nil
    ) {
        self.id = id
        self.externalID = externalID
        self.content = content
        self.page = page
        self.mood = mood
    }
}

public struct SentMessage: Codable, Equatable, Sendable {
    public var id: MessageID
    public var content: MessageContent
    public var language: Language
    /// The customer's message that this one answers; nil when it was not asked for.
    public var answering: MessageID?
    /// The agent's name as the customer sees it; nil for the assistant.
    public var name: String?

    public init(
        id: MessageID, content: MessageContent, language: Language, answering: MessageID? = nil, name: String? = nil
    ) {
        self.id = id
        self.content = content
        self.language = language
        self.answering = answering
        self.name = name
    }
}

/// The assistant has dealt with one message; the receipt says how.
public struct CompletedTurn: Codable, Equatable, Sendable {
    public var answering: MessageID
    /// What each stage saw, scored and chose: `Receipt` of `Dialogue`.
    public var receipt: JSONValue
    /// Where the dialogue stands now: `DialogueState` of `Dialogue`.
    public var dialogue: JSONValue
    public var language: Language
    /// The customer's mood in this message, -1...1.
    public var mood: Double?
    /// How soon this message wants an answer, `0...1`.
    public var urgency: Double?
    /// How far the customer's patience was used up in this message, `0...1`.
    public var frustration: Double?
    /// What the customer wanted, as the desk calls it: the title of a flow or an article, in the customer's language.
    public var topic: String?

    public init(
        answering: MessageID, receipt: JSONValue, dialogue: JSONValue, language: Language, mood: Double? = nil,
        urgency: Double? = nil, frustration: Double? = nil, topic: String? = nil
    ) {
        self.answering = answering
        self.receipt = receipt
        self.dialogue = dialogue
        self.language = language
        self.mood = mood
        self.urgency = urgency
        self.frustration = frustration
        self.topic = topic
    }
}

public struct SlotChange: Codable, Equatable, Sendable {
    public var name: String
    /// Null when the slot was emptied.
    public var value: JSONValue

    public init(name: String, value: JSONValue) {
        self.name = name
        self.value = value
    }
}

public struct FlowChange: Codable, Equatable, Sendable {
    public enum Outcome: String, Codable, Sendable { case started, completed, cancelled, failed, handedOver }

    public var flow: String
    public var outcome: Outcome

    public init(flow: String, outcome: Outcome) {
        self.flow = flow
        self.outcome = outcome
    }
}

/// A call to a business system; what it answered stays in the receipt.
public struct ActionCall: Codable, Equatable, Sendable {
    public var action: String
    /// `ok`, or the kind of failure: `timeout`, `unreachable`, `status`, `nonsense`.
    public var outcome: String
    public var milliseconds: Double

    public init(action: String, outcome: String, milliseconds: Double) {
        self.action = action
        self.outcome = outcome
        self.milliseconds = milliseconds
    }
}

public struct HandoverRequest: Codable, Equatable, Sendable {
    public enum Trigger: String, Codable, Sendable {
        /// The customer asked for a person.
        case asked
        /// The assistant did not understand several times.
        case misses
        /// The customer is angry.
        case sentiment
        /// A flow or rule says so.
        case rule
        /// A business system failed.
        case failure
        /// The agent who had the conversation is gone.
        case agentAbsent
        /// An agent passed the conversation on.
        case transfer
    }

    public var trigger: Trigger
    /// A sentence for the agent, or nothing.
    public var reason: String?

    public init(trigger: Trigger, reason: String? = nil) {
        self.trigger = trigger
        self.reason = reason
    }
}

public struct Assignment: Codable, Equatable, Sendable {
    public var agent: AgentID
    /// As the customer sees it.
    public var name: String

    public init(agent: AgentID, name: String) {
        self.agent = agent
        self.name = name
    }
}

public struct Rating: Codable, Equatable, Sendable {
    /// 1 (bad) to 5 (good).
    public var score: Int
    public var comment: String?

    public init(score: Int, comment: String? = nil) {
        self.score = score
        self.comment = comment
    }
}

/// A remark among agents, never shown to the customer.
public struct Note: Codable, Equatable, Sendable {
    public var text: String

    public init(text: String) { self.text = text }
}

/// What is known of the customer beyond the id; nil fields leave what was known.
public struct CustomerDetails: Codable, Equatable, Sendable {
    public var name: String?
    public var email: String?
    /// True when the company's site has vouched for them with a signature.
    public var isVerified: Bool?

    public init(name: String? = nil, email: String? = nil, isVerified: Bool? = nil) {
        self.name = name
        self.email = email
        self.isVerified = isVerified
    }
}

extension EventBody {
    /// Whether the customer's view of who speaks changes with this event.
    public var changesHolder: Bool {
        switch self {
        case .handoverRequested, .handoverWithdrawn, .assigned, .returned, .resolved, .reopened, .rated: true
        default: false
        }
    }
}
