import Dispatch
import Synchronization

/// What a group of writes runs in.
protocol WriteTransactions: Sendable {
    associatedtype Connection

    /// Runs `body` in a transaction that is durable when this returns; what it throws undoes all of it.
    func transaction<Value>(_ body: (Connection) throws -> Value) throws -> Value

    /// Runs `body` within the transaction; what it throws undoes `body` alone, and is returned.
    ///
    /// - Throws: What has undone the whole transaction.
    func savepoint<Value>(
        in connection: Connection, _ body: () throws -> Value
    ) throws -> Result<Value, any Error>
}

/// Runs queued writes together in one transaction, each in a savepoint of its own, so that one failure harms no other
/// and durability costs one fsync a group instead of one a write.
final class GroupWriter<Transactions: WriteTransactions>: Sendable {
    private struct Job: Sendable {
        var run: @Sendable (Transactions.Connection) throws -> any Sendable
        var finish: @Sendable (Result<any Sendable, any Error>) -> Void
    }

    private struct State {
        var jobs: [Job] = []
        var isRunning = false
    }

    private let state = Mutex(State())
    private let transactions: Transactions
    /// A thread of its own spares every group the way through tasks and back.
    private let queue = DispatchQueue(label: "kefu.commits", qos: .userInitiated)
    private let finishing = DispatchQueue(label: "kefu.committed", qos: .userInitiated)
    private let afterGroup: @Sendable () -> Void

    /// - Parameter afterGroup: Called after every commit, on the thread that commits.
    init(_ transactions: Transactions, afterGroup: @escaping @Sendable () -> Void) {
        self.transactions = transactions
        self.afterGroup = afterGroup
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Transactions.Connection) throws -> Value,
        afterCommit: @escaping @Sendable (Value) -> Void
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
                let results = try transactions.transaction { connection in
                    // A write that is alone needs no savepoint: the transaction is undone with it.
                    try batch.count == 1
                        ? [.success(batch[0].run(connection))]
                        : batch.map { job in try transactions.savepoint(in: connection) { try job.run(connection) } }
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
}
