public import Conversations
public import Foundation

extension Outbox {
    /// Failures after which a delivery no longer holds up the later ones of its conversation.
    ///
    /// Until then they go out in the order of the log; one that a receiver refuses for ever must not silence the conversation.
    public static let patience = 4

    /// What may be sent to the destination now, the longest due first.
    public func due(for destination: String, at time: Date, limit: Int) async throws -> [Delivery] {
        try await database.read { connection in
            try connection.deliveries(
                where: """
                    delivery.destination = ? AND delivery.state = 'pending' AND delivery.next_attempt_at <= ?
                    AND NOT EXISTS (
                        SELECT 1 FROM delivery AS earlier
                        WHERE earlier.destination = delivery.destination AND earlier.state = 'pending'
                        AND earlier.conversation_id = delivery.conversation_id
                        AND earlier.sequence < delivery.sequence AND earlier.attempts < ?)
                    ORDER BY delivery.next_attempt_at, delivery.sequence LIMIT ?
                    """,
                [.text(destination), .integer(time.milliseconds), .integer(Self.patience), .integer(limit)])
        }
    }

    /// Keeps what came of an attempt; a delivery that was settled meanwhile stays so, unless it has arrived after all.
    public func settle(_ id: DeliveryID, _ result: DeliveryResult, at time: Date) async throws {
        try await database.write { connection in
            switch result {
            case .delivered:
                try connection.execute(
                    """
                    UPDATE delivery SET state = 'delivered', next_attempt_at = NULL, settled_at = ?, last_error = NULL
                    WHERE id = ?
                    """, [.integer(time.milliseconds), .text(id.rawValue)])
            case .failed(let reason, let next):
                try connection.execute(
                    """
                    UPDATE delivery SET attempts = attempts + 1, next_attempt_at = ?, last_error = ?
                    WHERE id = ? AND state = 'pending'
                    """, [.integer(next.milliseconds), .text(reason), .text(id.rawValue)])
                try connection.postpone(behind: id, to: next)
            case .dead(let reason):
                try connection.execute(
                    """
                    UPDATE delivery SET state = 'dead', attempts = attempts + 1, next_attempt_at = NULL, settled_at = ?,
                        last_error = ? WHERE id = ? AND state = 'pending'
                    """, [.integer(time.milliseconds), .text(reason), .text(id.rawValue)])
            }
        }
    }

    /// The destination wants nothing more: what waits for it is given up, and nothing is queued until it is switched on.
    public func switchOff(_ destination: String, because reason: String, at time: Date) async throws {
        try await database.write { connection in
            try connection.execute(
                "INSERT INTO switched_off_destination (name, since, reason) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING",
                [.text(destination), .integer(time.milliseconds), .text(reason)])
            try connection.execute(
                """
                UPDATE delivery SET state = 'dead', next_attempt_at = NULL, settled_at = ?, last_error = ?
                WHERE destination = ? AND state = 'pending'
                """, [.integer(time.milliseconds), .text(reason), .text(destination)])
        }
    }

    /// Removes what was delivered before `time`, so that the outbox does not grow for ever.
    public func forgetDelivered(before time: Date) async throws {
        try await database.write { connection in
            try connection.execute(
                "DELETE FROM delivery WHERE state = 'delivered' AND settled_at < ?", [.integer(time.milliseconds)])
        }
    }
}

extension SQLConnection {
    /// Lets what waits behind a failed delivery wait as long, so that the search for due ones does not meet it again and again.
    fileprivate func postpone(behind id: DeliveryID, to time: Date) throws {
        guard let failed = try deliveries(where: "delivery.id = ?", [.text(id.rawValue)]).first,
            failed.state == .pending, failed.attempts < Outbox.patience
        else { return }
        try execute(
            """
            UPDATE delivery SET next_attempt_at = ? WHERE state = 'pending' AND destination = ?
            AND conversation_id = ? AND sequence > ? AND next_attempt_at < ?
            """,
            [
                .integer(time.milliseconds), .text(failed.destination), .text(failed.conversation.rawValue),
                .integer(failed.sequence), .integer(time.milliseconds),
            ])
    }
}
