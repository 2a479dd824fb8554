import Conversations
import Desk
import Foundation

/// A conversation in a list.
struct SummaryView: Encodable {
    var id: ConversationID
    var state: String
    var customerName: String
    var language: Language
    var channel: String
    var topic: String?
    var mood: Double?
    var moodDirection: MoodTrajectory.Direction?
    var urgency: Double?
    var frustration: Double?
    var preview: String
    var lastFrom: String?
    var lastMessageAt: Date
    var waitingSince: Date?
    var trigger: HandoverRequest.Trigger?
    var agentName: String?
    var agentID: AgentID?
    var unanswered: Int

    init(_ conversation: Conversation) {
        id = conversation.id
        state = conversation.holder.name
        customerName = conversation.displayName
        language = conversation.language
        channel = conversation.channel
        topic = conversation.facts.topic
        mood = conversation.facts.mood
        moodDirection = conversation.facts.moodTrajectory?.direction
        urgency = conversation.facts.urgency
        frustration = conversation.facts.frustration
        preview = conversation.lastMessage?.text ?? ""
        lastFrom = conversation.lastMessage?.from
        lastMessageAt = conversation.lastMessage?.time ?? conversation.startedAt
        waitingSince = conversation.holder.waitingSince
        if case .waiting(_, let request) = conversation.holder { trigger = request.trigger }
        if case .agent(let assignment, _) = conversation.holder {
            agentName = assignment.name
            agentID = assignment.agent
        }
        unanswered = conversation.unanswered.count
    }
}

extension Conversation {
    /// The customer's name, or the beginning of their id for one who gave none.
    fileprivate var displayName: String { details.name ?? "#" + customer.rawValue.prefix(6) }
}

/// What an agent reads before the transcript.
struct FactsView: Encodable {
    var customerName: String
    var email: String?
    var isVerified: Bool
    /// The customer's last questions, newest last.
    var asked: [String]
    var slots: [String: JSONValue]
    var mood: Double?
    var moodTrajectory: MoodTrajectoryView?
    var urgency: Double?
    var frustration: Double?
    var topic: String?
    /// The assistant's last words.
    var assistantSaid: String?
    var trigger: HandoverRequest.Trigger?
    var reason: String?
    var startedAt: Date
    var page: String?

    init(_ conversation: Conversation, events: [Event]) {
        customerName = conversation.displayName
        email = conversation.details.email
        isVerified = conversation.details.isVerified ?? false
        slots = conversation.facts.slots
        mood = conversation.facts.mood
        moodTrajectory = conversation.facts.moodTrajectory.map(MoodTrajectoryView.init)
        urgency = conversation.facts.urgency
        frustration = conversation.facts.frustration
        topic = conversation.facts.topic
        startedAt = conversation.startedAt
        page = conversation.facts.page
        var asked: [String] = []
        for event in events {
            switch event.body {
            case .messageReceived(let message): asked.append(message.content.preview)
            case .messageSent(let message) where event.actor == .assistant: assistantSaid = message.content.preview
            case .handoverRequested(let request):
                trigger = request.trigger
                reason = request.reason
            default: break
            }
        }
        self.asked = asked.suffix(5)
    }
}

struct MoodTrajectoryView: Encodable {
    var level: Double
    var slope: Double
    var lastChange: Double
    var direction: MoodTrajectory.Direction

    init(_ trajectory: MoodTrajectory) {
        level = Self.rounded(trajectory.level)
        slope = Self.rounded(trajectory.slope)
        lastChange = Self.rounded(trajectory.lastChange)
        direction = trajectory.direction
    }

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// Anything that happened, for the timeline.
struct EventView: Encodable {
    struct ActorView: Encodable {
        var kind: String
        var id: String?
        var name: String?
    }

    var sequence: Int64
    var time: Date
    var actor: ActorView
    var type: String
    var message: MessageView?
    var note: String?
    var detail: JSONValue?

    init(_ event: Event) {
        sequence = event.sequence
        time = event.time
        actor = .init(kind: event.actor.kind, id: event.actor.id)
        type = event.body.type
        switch event.body {
        case .messageReceived: message = MessageView(event)
        case .messageSent(let sent):
            message = MessageView(event)
            actor.name = sent.name
            if let answering = sent.answering { detail = ["answering": .string(answering.rawValue)] }
        case .noted(let given): note = given.text
        // The receipt is long; it has a path of its own.
        case .turnCompleted(let turn): detail = ["answering": .string(turn.answering.rawValue)]
        default:
            detail = try? event.body.payload()
            if case .assigned(let assignment) = event.body { actor.name = assignment.name }
        }
    }
}
