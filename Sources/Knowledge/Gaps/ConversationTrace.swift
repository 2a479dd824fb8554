public import Conversations
public import Foundation

/// What happened in a conversation, as far as it tells what its articles lacked.
public struct ConversationTrace: Equatable, Sendable {
    public enum Happening: Equatable, Sendable {
        case asked(MessageID, text: String)
        /// The assistant answered this message from the articles.
        case answered(MessageID)
        /// The assistant said that it does not know, and perhaps handed over for that.
        case missed(MessageID, handsOver: Bool)
        case rated(Int)
        case taken
        /// A person wrote to the customer.
        case replied(MessageID, text: String)
        /// No person has it any more.
        case left
    }

    public struct Step: Equatable, Sendable {
        public var time: Date
        public var happening: Happening

        public init(_ happening: Happening, at time: Date) {
            self.time = time
            self.happening = happening
        }
    }

    public var conversation: ConversationID
    public var customer: CustomerID
    /// Oldest first.
    public var steps: [Step]

    public init(conversation: ConversationID, customer: CustomerID, steps: [Step]) {
        self.conversation = conversation
        self.customer = customer
        self.steps = steps
    }

    /// At most this rating is a bad one, of 1 to 5.
    public static let badRating = 2

    /// The questions without a good answer that were asked from `start` on and before `end`, each once.
    public func openQuestions(from start: Date, to end: Date) -> [OpenQuestion] {
        var texts: [MessageID: (text: String, time: Date)] = [:]
        var answered: [MessageID] = []
        var found: [(message: MessageID, reason: OpenQuestion.Reason)] = []
        for step in steps {
            switch step.happening {
            case .asked(let message, let text): texts[message] = (text, step.time)
            case .answered(let message): answered.append(message)
            case .missed(let message, let handsOver): found.append((message, handsOver ? .handedOver : .refused))
            // From here on a person is rated too.
            case .replied: answered = []
            case .rated(let score):
                if score <= Self.badRating { found += answered.map { ($0, .badlyRated) } }
                answered = []
            case .taken, .left: break
            }
        }
        let questions = found.compactMap { message, reason -> OpenQuestion? in
            guard let (text, time) = texts[message], time >= start, time < end, OpenQuestion.asksForSomething(text)
            else {
                return nil
            }
            return OpenQuestion(
                text: text, language: KnowledgeImporter.language(ofText: text), reason: reason,
                conversation: conversation, customer: customer, time: time)
        }
        let share = agentSeconds / Double(max(1, questions.count))
        return questions.map { question in
            var question = question
            question.agentSeconds = share
            return question
        }
    }

    /// Seconds that people held the conversation; one that is still held counts up to the last reply.
    public var agentSeconds: TimeInterval {
        var total = 0.0
        var taken: Date?
        var lastReply: Date?
        for step in steps {
            switch step.happening {
            case .taken:
                taken = taken ?? step.time
                lastReply = nil
            case .replied: lastReply = step.time
            case .left:
                if let taken { total += step.time.timeIntervalSince(taken) }
                taken = nil
            case .asked, .answered, .missed, .rated: break
            }
        }
        if let taken, let lastReply { total += lastReply.timeIntervalSince(taken) }
        return total
    }
}
