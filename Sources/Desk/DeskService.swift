public import Conversations
public import Foundation

public enum DeskError: Error, Equatable {
    case noSuchConversation(ConversationID)
    case emptyText
}

/// What agents do with conversations; every step is a transaction on the record.
public struct DeskService: Sendable {
    private let log: any ConversationLog

    public init(log: any ConversationLog) { self.log = log }

    @discardableResult
    public func take(_ id: ConversationID, by agent: Agent, at time: Date) async throws -> Conversation {
        let assignment = Assignment(agent: agent.id, name: agent.name)
        return try await update(id) { try $0.take(assignment, at: time) }
    }

    /// - Parameter message: The sender's own id of the message: sent twice, it is said once.
    @discardableResult
    public func reply(
        _ text: String, message: MessageID, in id: ConversationID, by agent: Agent, at time: Date
    ) async throws -> Conversation {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { throw DeskError.emptyText }
        if try await log.event(of: message) != nil { return try await update(id) { _ in } }
        do {
            return try await update(id) { conversation in
                let sent = SentMessage(
                    id: message, content: .init(text: text), language: conversation.language, name: agent.name)
                try conversation.reply(sent, by: agent.id, at: time)
            }
        } catch {
            // Another delivery of the same reply may have come first, in the moment since we looked.
            guard try await log.event(of: message) != nil else { throw error }
            return try await update(id) { _ in }
        }
    }

    @discardableResult
    public func note(
        _ text: String, in id: ConversationID, by agent: Agent, at time: Date
    ) async throws -> Conversation {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { throw DeskError.emptyText }
        return try await update(id) { $0.record(.noted(Note(text: text)), by: .agent(agent.id), at: time) }
    }

    @discardableResult
    public func giveBack(_ id: ConversationID, by agent: Agent, at time: Date) async throws -> Conversation {
        try await update(id) { try $0.giveBack(by: agent.id, at: time) }
    }

    @discardableResult
    public func passOn(
        _ id: ConversationID, reason: String?, by agent: Agent, at time: Date
    ) async throws -> Conversation {
        let request = HandoverRequest(trigger: .transfer, reason: reason)
        return try await update(id) { try $0.passOn(request, by: agent.id, at: time) }
    }

    @discardableResult
    public func resolve(_ id: ConversationID, by agent: Agent, at time: Date) async throws -> Conversation {
        try await update(id) { try $0.resolve(by: agent.id, at: time) }
    }

    private func update(
        _ id: ConversationID, _ change: @escaping @Sendable (inout Conversation) throws -> Void
    ) async throws -> Conversation {
        guard let conversation = try await log.update(id, change) else { throw DeskError.noSuchConversation(id) }
        return conversation
    }
}
