import Conversations
public import Foundation

/// What is to be told to destinations outside, at least once each.
///
/// A consumer of the log writes the deliveries in the transaction that moves its cursor, so an event is neither forgotten nor
/// queued twice, whenever the process dies. One process sends; the commands of a person may change states beside it.
public struct Outbox: Sendable {
    private static let name = "outbox"

    let database: any SQLDatabase

    init(database: any SQLDatabase) { self.database = database }

    /// Queues what destinations want of the events that have come since the last time, in transactions of at most `batch` events.
    ///
    /// The first time there is nothing to catch up with: destinations hear of what happens from then on.
    ///
    /// - Returns: How many events were passed.
    @discardableResult
    public func catchUp(for destinations: [OutboxDestination], batch: Int = 500, at time: Date) async throws -> Int {
        var passed = 0
        while true {
            let count = try await database.write { connection in
                try Self.step(connection, for: destinations, batch: batch, at: time)
            }
            passed += count
            guard count == batch else { return passed }
        }
    }

    /// Tells who is there from now on: what waits for others is given up, and without any the log is no longer followed.
    public func prepare(for destinations: [OutboxDestination], at time: Date) async throws {
        try await database.write { connection in
            let marks = destinations.isEmpty ? "''" : destinations.map { _ in "?" }.joined(separator: ", ")
            try connection.execute(
                """
                UPDATE delivery SET state = 'dead', next_attempt_at = NULL, settled_at = ?,
                    last_error = 'The destination is no longer in the settings.'
                WHERE state = 'pending' AND destination NOT IN (\(marks))
                """, [.integer(time.milliseconds)] + destinations.map { .text($0.name) })
            try connection.execute(
                "DELETE FROM switched_off_destination WHERE name NOT IN (\(marks))",
                destinations.map { .text($0.name) })
            guard destinations.isEmpty else { return }
            try connection.execute("DELETE FROM consumer WHERE name = ?", [.text(Self.name)])
        }
    }

    private static func step(
        _ connection: any SQLConnection, for destinations: [OutboxDestination], batch: Int, at time: Date
    ) throws -> Int {
        let found = try connection.rows("SELECT sequence FROM consumer WHERE name = ?", [.text(name)]).first
        guard let cursor = found?.integer(0) else {
            let last = try connection.rows("SELECT COALESCE(MAX(sequence), 0) FROM event").first?.integer(0) ?? 0
            try move(to: last, connection)
            return 0
        }
        let events = try connection.rows(
            "SELECT sequence, conversation_id, type FROM event WHERE sequence > ? ORDER BY sequence LIMIT ?",
            [.integer(cursor), .integer(batch)])
        guard let last = events.last else { return 0 }
        let silent = Set(try connection.switchedOffDestinations().map(\.name))
        for destination in destinations where !silent.contains(destination.name) {
            for event in events where destination.eventTypes.contains(event.text(2) ?? "") {
                try connection.execute(
                    """
                    INSERT INTO delivery (id, destination, sequence, conversation_id, type, state, attempts, next_attempt_at)
                    VALUES (?, ?, ?, ?, ?, 'pending', 0, ?) ON CONFLICT (destination, sequence) DO NOTHING
                    """,
                    [
                        .text(DeliveryID.random().rawValue), .text(destination.name), .integer(event.integer(0)),
                        .text(event.text(1)), .text(event.text(2)), .integer(time.milliseconds),
                    ])
            }
        }
        try move(to: last.integer(0), connection)
        return events.count
    }

    private static func move(to sequence: Int64, _ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO consumer (name, sequence) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence
            """, [.text(name), .integer(sequence)])
    }
}
