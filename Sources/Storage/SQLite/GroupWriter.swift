import Dispatch
import GRDB
import Synchronization

/// Runs queued writes together in one transaction, each in a savepoint of its own, so that one failure harms no other
/// and durability costs one fsync a group instead of one a write.
final class GroupWriter: Sendable {
    private struct Job: Sendable {
        var run: @Sendable (Database) throws -> any Sendable
        var finish: @Sendable (Result<any Sendable, any Error>) -> Void
    }

    private struct State {
        var jobs: [Job] = []
        var isRunning = false
    }

    private let state = Mutex(State())
    private let writer: any DatabaseWriter
    /// A thread of its own spares every group the way to GRDB's queue and back through tasks.
    private let queue = DispatchQueue(label: "kefu.commits", qos: .userInitiated)
    private let finishing = DispatchQueue(label: "kefu.committed", qos: .userInitiated)
    private let afterGroup: @Sendable () -> Void

    /// - Parameter afterGroup: Called after every commit, on the thread that commits.
    init(_ writer: any DatabaseWriter, afterGroup: @escaping @Sendable () -> Void) {
        self.writer = writer
        self.afterGroup = afterGroup
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value, afterCommit: @escaping @Sendable (Value) -> Void
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Value, any Error>) in
            let job = Job(
                run: { try body($0) },
                finish: { result in
                    let typed = result.flatMap { value -> Result<Value, any Error> in
                        guard let value = value as? Value else { preconditionFailure("a job returned another type") }
                        return .success(value)
                    }
                    if case .success(let value) = typed { afterCommit(value) }
                    continuation.resume(with: typed)
                })
            let mustStart = state.withLock { state in
                state.jobs.append(job)
                defer { state.isRunning = true }
                return !state.isRunning
            }
            if mustStart { queue.async { self.drain() } }
        }
    }

    private func drain() {
        while let batch = takeBatch() {
            do {
                let results = try writer.write { database in
                    // A write that is alone needs no savepoint: the transaction is undone with it.
                    try batch.count == 1
                        ? [.success(batch[0].run(database))] : batch.map { try Self.runInSavepoint($0, database) }
                }
                finish(batch, results)
                afterGroup()
            } catch {
                // The commit itself failed: nobody's write is durable.
                finish(batch, batch.map { _ in .failure(error) })
            }
        }
    }

    /// Tells everybody while the next group is being written.
    private func finish(_ batch: [Job], _ results: [Result<any Sendable, any Error>]) {
        finishing.async {
            for (job, result) in zip(batch, results) { job.finish(result) }
        }
    }

    private func takeBatch() -> [Job]? {
        state.withLock { state in
            guard !state.jobs.isEmpty else {
                state.isRunning = false
                return nil
            }
            defer { state.jobs = [] }
            return state.jobs
        }
    }

    private static func runInSavepoint(_ job: Job, _ database: Database) throws -> Result<any Sendable, any Error> {
        var result: Result<any Sendable, any Error>?
        do {
            try database.inSavepoint {
                let value = try job.run(database)
                result = .success(value)
                return .commit
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL || error.resultCode == .SQLITE_IOERR {
            // SQLite rolls back the whole transaction by itself then.
            throw error
        } catch {
            return .failure(error)
        }
        guard let result else { preconditionFailure("a savepoint ended without a result") }
        return result
    }
}
