import Dispatch
import GRDB
import Synchronization

/// Moves what is committed from the write-ahead log into the database, beside the writer instead of in its way.
///
/// SQLite by itself does so within the commit that finds the log long, and everybody who writes waits for it.
final class Checkpoints: Sendable {
    /// The log is moved after this many groups of writes.
    private static let groups = 64
    /// Pages of the log from which on the writer helps: under load without a pause only it can begin the log anew.
    private static let longestLog = 4_000

    private struct State {
        var groups = 0
        var isRunning = false
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "kefu.checkpoints", qos: .utility)
    private let connection: DatabaseQueue

    init(path: String, of pool: DatabasePool) throws {
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_autocheckpoint = \(Self.longestLog)") }
        connection = try DatabaseQueue(path: path)
    }

    func noteCommit() {
        let mustRun = state.withLock { state in
            state.groups += 1
            guard state.groups >= Self.groups, !state.isRunning else { return false }
            state = State(groups: 0, isRunning: true)
            return true
        }
        if mustRun { queue.async { self.run() } }
    }

    private func run() {
        // A checkpoint that fails leaves the log as it is, which the next one moves.
        _ = try? connection.writeWithoutTransaction { try $0.checkpoint(.passive) }
        state.withLock { $0.isRunning = false }
    }
}
