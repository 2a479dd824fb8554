import Conversations
import Foundation

/// Reading rows of the outbox within a transaction.
extension SQLConnection {
    func deliveries(where condition: String, _ arguments: [SQLValue]) throws -> [Delivery] {
        try rows(
            """
            SELECT delivery.id, delivery.destination, delivery.sequence, delivery.conversation_id, delivery.type,
                delivery.state, delivery.attempts, delivery.next_attempt_at, delivery.settled_at, delivery.last_error
            FROM delivery WHERE \(condition)
            """, arguments
        ).map(Delivery.init(row:))
    }

    func switchedOffDestinations() throws -> [SwitchedOffDestination] {
        try rows("SELECT name, since, reason FROM switched_off_destination ORDER BY name").map { row in
            SwitchedOffDestination(
                name: row.text(0) ?? "", since: Date(milliseconds: row.integer(1)), reason: row.text(2) ?? "")
        }
    }
}

extension Delivery {
    init(row: SQLRow) throws {
        guard let id = row.text(0), let destination = row.text(1), let conversation = row.text(3),
            let type = row.text(4), let state = row.text(5).flatMap(State.init(rawValue:))
        else { throw StorageError.damaged("a delivery is incomplete") }
        self.init(
            id: DeliveryID(id), destination: destination, sequence: row.integer(2),
            conversation: ConversationID(conversation), type: type, state: state, attempts: Int(row.integer(6)),
            nextAttempt: row.values[7] == .null ? nil : Date(milliseconds: row.integer(7)),
            settled: row.values[8] == .null ? nil : Date(milliseconds: row.integer(8)), lastError: row.text(9))
    }
}
