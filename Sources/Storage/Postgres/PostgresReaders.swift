import Dispatch
import Foundation
import Synchronization

/// A few connections that read beside the writer, each opened when it is first needed.
final class PostgresReaders: Sendable {
    private typealias Job = @Sendable (Reader) -> Void

    private struct State {
        var idle: [Reader] = []
        var made = 0
        var waiting: ArraySlice<Job> = []
    }

    private let state = Mutex(State())
    private let count: Int
    private let source: PostgresSource

    init(_ source: PostgresSource, count: Int) {
        self.source = source
        self.count = count
    }

    /// Runs `body` in a transaction that sees one moment of the database.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Value, any Error>) in
            submit { reader in
                let result = Result { try reader.read(body) }
                continuation.resume(with: result)
                // Nobody waits for the end of a transaction that has only looked.
                reader.endTransaction()
            }
        }
    }

    func close() {
        let idle = state.withLock { state in
            defer { state.idle = [] }
            return state.idle
        }
        for reader in idle { reader.queue.sync { reader.close() } }
    }

    private func submit(_ job: @escaping Job) {
        let reader: Reader? = state.withLock { state in
            if let reader = state.idle.popLast() { return reader }
            if state.made < count {
                state.made += 1
                return Reader(source)
            }
            state.waiting.append(job)
            return nil
        }
        if let reader { reader.queue.async { self.work(reader, job) } }
    }

    /// Does the job, and then what has come to wait meanwhile.
    private func work(_ reader: Reader, _ first: @escaping Job) {
        var next: Job? = first
        while let job = next {
            job(reader)
            next = state.withLock { state in
                if let job = state.waiting.popFirst() { return job }
                state.idle.append(reader)
                return nil
            }
        }
    }

    /// One connection with a thread of its own to block.
    ///
    /// `@unchecked`: only its queue touches the connection.
    private final class Reader: @unchecked Sendable {
        let queue = DispatchQueue(label: "kefu.postgres.reader", qos: .userInitiated)
        private let source: PostgresSource
        private var connection: PostgresConnection?
        private var isInTransaction = false

        init(_ source: PostgresSource) { self.source = source }

        func read<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
            do {
                return try attempt(body)
            } catch let error as PostgresError where error.isLost || error.isConflict {
                // Looking twice harms nobody.
                return try attempt(body)
            }
        }

        func endTransaction() {
            guard isInTransaction else { return }
            isInTransaction = false
            do { try connection?.command("ROLLBACK") } catch { connection = nil }
        }

        func close() { connection = nil }

        private func attempt<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
            endTransaction()
            if connection?.isLost == true { connection = nil }
            let connection = try self.connection ?? source.connect()
            self.connection = connection
            try connection.command("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            isInTransaction = true
            return try body(connection)
        }
    }
}
