import Conversations
public import Desk
import Foundation

/// The queue of the past, as the log tells it.
public struct SQLQueueHistory: QueueHistory {
    private let database: any SQLDatabase

    init(database: any SQLDatabase) { self.database = database }

    public func latestSteps(limit: Int) async throws -> [QueueStep] {
        try await database.read { connection in
            // In the words of the index `event_of_queue`, or it is not used.
            let rows = try connection.rows(
                """
                SELECT type, conversation_id, time FROM event
                WHERE type IN ('handover.requested', 'handover.withdrawn', 'assigned', 'resolved')
                ORDER BY sequence DESC LIMIT ?
                """, [.integer(limit)])
            return try rows.reversed().map(QueueStep.init(row:))
        }
    }
}

extension QueueStep {
    fileprivate init(row: SQLRow) throws {
        guard let type = row.text(0), let conversation = row.text(1) else {
            throw StorageError.damaged("a step of the queue is incomplete")
        }
        let kind: Kind =
            switch type {
            case "handover.requested": .joined
            case "assigned": .taken
            default: .left
            }
        self.init(kind, ConversationID(conversation), at: Date(milliseconds: row.integer(2)))
    }
}
