import Conversations
import Foundation

/// Brings a message into the record and waits for what the assistant says to it.
struct TurnReplies {
    let log: any ConversationLog
    let bus: EventBus
    /// The replies that are there after so long are all.
    let longestTurn: Duration

    /// Nothing where a person has the conversation, or where the turn keeps silent.
    func replies(to message: InboundMessage) async throws -> [MessageContent] {
        // Listening before the message is there, so that no reply falls between the two.
        try await bus.subscribe(to: .customer(message.customer)) { subscription in
            let accepted = try await log.receive(message, at: .now)
            guard case .messageReceived(let question) = accepted.event.body else { return [] }
            if accepted.conversation.awaitingTurn.contains(question.id) {
                await wait(for: question.id, in: accepted.conversation.id, subscription)
            }
            return try await log.events(of: accepted.conversation.id, after: accepted.event.sequence, limit: 100)
                .compactMap { event in
                    guard case .messageSent(let reply) = event.body, reply.answering == question.id else { return nil }
                    return reply.content
                }
        }
    }

    private func wait(
        for question: MessageID, in id: ConversationID, _ subscription: EventBus.Subscription
    ) async {
        let alarm = Task {
            try await Task.sleep(for: longestTurn)
            subscription.end()
        }
        defer { alarm.cancel() }
        for await signal in subscription.signals {
            if case .events(_, let conversation) = signal, conversation.id == id,
                !conversation.awaitingTurn.contains(question)
            {
                return
            }
            if subscription.takeLag(), let conversation = try? await log.conversation(id),
                !conversation.awaitingTurn.contains(question)
            {
                return
            }
        }
    }
}
