import Conversations
public import Desk
public import Foundation

/// The work of people in the past, as the log tells it.
public struct SQLServiceHistory: ServiceHistory {
    private let database: any SQLDatabase

    init(database: any SQLDatabase) { self.database = database }

    public func steps(from start: Date, to end: Date) async throws -> [ServiceStep] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT type, conversation_id, time FROM event
                WHERE (\(Migration.isOfService)) AND time >= ? AND time < ? ORDER BY time, sequence
                """, [.integer(start.milliseconds), .integer(end.milliseconds)]
            ).map(ServiceStep.init(row:))
        }
    }

    public func latestQueueSteps(limit: Int) async throws -> [ServiceStep] {
        try await database.read { connection in
            // In the words of the index `event_of_queue`, or it is not used.
            let rows = try connection.rows(
                """
                SELECT type, conversation_id, time FROM event
                WHERE type IN ('handover.requested', 'handover.withdrawn', 'assigned', 'resolved')
                ORDER BY sequence DESC LIMIT ?
                """, [.integer(limit)])
            return try rows.reversed().map(ServiceStep.init(row:))
        }
    }
}

extension ServiceStep {
    fileprivate init(row: SQLRow) throws {
        guard let type = row.text(0), let conversation = row.text(1) else {
            throw StorageError.damaged("a step of a conversation is incomplete")
        }
        let kind: Kind =
            switch type {
            case "conversation.started": .started
            case "handover.requested": .joined
            case "assigned": .taken
            case "message.sent": .replied
            default: .left
            }
        self.init(kind, ConversationID(conversation), at: Date(milliseconds: row.integer(2)))
    }
}
