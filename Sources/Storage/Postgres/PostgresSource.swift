import Foundation
import Synchronization

/// Opens connections to one database, as this program wants them.
final class PostgresSource: Sendable {
    /// The oldest server that has all that is asked of it.
    private static let oldestVersion = 130_000

    private struct Refusal {
        var until: ContinuousClock.Instant
        var error: PostgresError
    }

    let address: PostgresAddress
    /// The name under which the server knows this opening of the database, and no other.
    let name: String
    private let refusal = Mutex<Refusal?>(nil)

    init(_ address: PostgresAddress) {
        self.address = address
        name = "kefu \(UInt32.random(in: 0...UInt32.max))"
    }

    /// - Throws: `PostgresError` when there is no way to the server; within a moment after one who tried, at once.
    ///
    /// - Parameter keepingHabits: Leaves the server's own settings as they are.
    func connect(keepingHabits: Bool = false) throws -> PostgresConnection {
        if let refusal = refusal.withLock({ $0 }), refusal.until > .now { throw refusal.error }
        do {
            let connection = try PostgresConnection(address, name: name)
            try Self.prepare(connection, keepingHabits: keepingHabits)
            refusal.withLock { $0 = nil }
            return connection
        } catch let error as PostgresError where error.isLost {
            refusal.withLock { $0 = Refusal(until: .now + .milliseconds(200), error: error) }
            throw error
        }
    }

    private static func prepare(_ connection: PostgresConnection, keepingHabits: Bool) throws {
        guard connection.serverVersion >= oldestVersion else {
            throw PostgresError(
                state: "",
                message: "the server is PostgreSQL \(connection.serverVersion / 10_000); 13 is the oldest that will do")
        }
        let settings = try connection.rows(
            "SELECT current_setting('server_encoding'), current_setting('synchronous_commit'), current_schema()")
        guard settings.first?.text(0) == "UTF8" else {
            throw PostgresError(
                state: "",
                message:
                    "the database's encoding is \(settings.first?.text(0) ?? "unknown"); make it with ENCODING 'UTF8'")
        }
        guard settings.first?.text(2) != nil else {
            throw PostgresError(state: "", message: "none of the schemas in its search_path exists")
        }
        // What is acknowledged is durable, whatever the server's habit.
        if settings.first?.text(1) == "off", !keepingHabits { try connection.command("SET synchronous_commit = on") }
    }
}
