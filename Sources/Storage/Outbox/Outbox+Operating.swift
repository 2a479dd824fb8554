public import Conversations
public import Foundation

/// What a person sees of the outbox and does with it.
extension Outbox {
    /// Deliveries in these states, the latest event first.
    public func deliveries(in states: [Delivery.State], limit: Int) async throws -> [Delivery] {
        try await database.read { connection in
            try connection.deliveries(
                where: """
                    delivery.state IN (\(states.map { _ in "?" }.joined(separator: ", ")))
                    ORDER BY delivery.sequence DESC, delivery.destination LIMIT ?
                    """,
                states.map { .text($0.rawValue) } + [.integer(limit)])
        }
    }

    public func counts() async throws -> DeliveryCounts {
        try await database.read { connection in
            var counts = DeliveryCounts()
            for row in try connection.rows("SELECT state, COUNT(*) FROM delivery GROUP BY state") {
                let count = Int(row.integer(1))
                switch row.text(0).flatMap(Delivery.State.init(rawValue:)) {
                case .pending: counts.pending = count
                case .delivered: counts.delivered = count
                case .dead: counts.dead = count
                case nil: break
                }
            }
            return counts
        }
    }

    public func switchedOffDestinations() async throws -> [SwitchedOffDestination] {
        try await database.read { try $0.switchedOffDestinations() }
    }

    /// Queues a dead delivery again, or all of them, with all attempts before it.
    ///
    /// - Returns: How many were queued; a destination that is switched off takes none.
    public func retry(_ id: DeliveryID?, at time: Date) async throws -> Int {
        try await database.write { connection in
            let condition = """
                state = 'dead' AND destination NOT IN (SELECT name FROM switched_off_destination)
                \(id == nil ? "" : "AND id = ?")
                """
            let chosen: [SQLValue] = id.map { [.text($0.rawValue)] } ?? []
            let count = try connection.rows("SELECT COUNT(*) FROM delivery WHERE \(condition)", chosen).first
            try connection.execute(
                """
                UPDATE delivery SET state = 'pending', attempts = 0, next_attempt_at = ?, settled_at = NULL
                WHERE \(condition)
                """, [.integer(time.milliseconds)] + chosen)
            return Int(count?.integer(0) ?? 0)
        }
    }

    /// Lets a destination hear of events again that had said that it wants nothing more.
    ///
    /// - Returns: False when it was not switched off.
    public func switchOn(_ destination: String) async throws -> Bool {
        try await database.write { connection in
            let wasOff = try connection.switchedOffDestinations().contains { $0.name == destination }
            try connection.execute("DELETE FROM switched_off_destination WHERE name = ?", [.text(destination)])
            return wasOff
        }
    }
}
