import Conversations
import Foundation

/// The one connection that writes, and the claim on the record that goes with it.
///
/// A connection that breaks is opened anew before the next transaction. When it breaks while a transaction is being committed,
/// a mark that every transaction leaves tells afterwards whether that one was.
///
/// `@unchecked`: the lock is held by whoever touches the connection.
final class PostgresWriter: WriteTransactions, @unchecked Sendable {
    /// In seconds: how long a commit of unknown outcome is asked after.
    private static let patience: TimeInterval = 10

    private let lock = NSLock()
    private var claim: PostgresClaim
    private var connection: PostgresConnection?
    /// Counts this writer's transactions.
    private var number = 0

    /// - Parameter isExclusive: Whether nobody else may do so meanwhile.
    init(_ source: PostgresSource, isExclusive: Bool) throws {
        claim = PostgresClaim(source: source, isExclusive: isExclusive)
        connection = try claim.renew()
    }

    func close() { lock.withLock { connection = nil } }

    func transaction<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
        try lock.withLock {
            do {
                return try attempt(body)
            } catch let error as UndoneTransaction {
                guard error.isWorthAnother else { throw error.reason }
            }
            do {
                return try attempt(body)
            } catch let error as UndoneTransaction {
                throw error.reason
            }
        }
    }

    func savepoint<Value>(
        in connection: PostgresConnection, _ body: () throws -> Value
    ) throws -> Result<Value, any Error> {
        try connection.command("SAVEPOINT job")
        do {
            let value = try body()
            try connection.command("RELEASE SAVEPOINT job")
            return .success(value)
        } catch {
            if connection.isLost || (error as? PostgresError)?.isConflict == true { throw error }
            try connection.command("ROLLBACK TO SAVEPOINT job; RELEASE SAVEPOINT job")
            return .failure(error)
        }
    }

    /// - Throws: `UndoneTransaction` when nothing of it was kept, else `RecordError.uncertain`.
    private func attempt<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
        number += 1
        let value: Value
        do {
            let connection = try openConnection()
            try connection.command(claim.begin(number))
            value = try body(connection)
        } catch {
            undo()
            throw UndoneTransaction(reason: error, wasLost: connection == nil)
        }
        do {
            guard try connection?.command("COMMIT") == "COMMIT" else {
                throw PostgresError(state: "25P02", message: "a statement of the transaction had failed")
            }
            return value
        } catch let error as PostgresError where error.isLost {
            connection = nil
            try ask(whatBecameOf: number, error)
            return value
        } catch {
            undo()
            throw UndoneTransaction(reason: error, wasLost: false)
        }
    }

    private func openConnection() throws -> PostgresConnection {
        if let connection, !connection.isLost { return connection }
        let opened = try claim.renew()
        connection = opened
        return opened
    }

    private func undo() {
        guard let open = connection else { return }
        if open.isLost || (try? open.command("ROLLBACK")) == nil { connection = nil }
    }

    /// Returns when the transaction was committed.
    private func ask(whatBecameOf number: Int, _ reason: PostgresError) throws {
        let end = Date.now + Self.patience
        repeat {
            if (try? openConnection()) != nil {
                guard let committed = claim.committed else { throw RecordError.uncertain }
                if committed == number { return }
                throw UndoneTransaction(reason: reason, wasLost: true)
            }
            Thread.sleep(forTimeInterval: 0.25)
        } while Date.now < end
        throw RecordError.uncertain
    }
}

/// A transaction of which nothing was kept.
private struct UndoneTransaction: Error {
    var reason: any Error
    /// Whether it was for the connection that broke.
    var wasLost: Bool

    var isWorthAnother: Bool { (reason as? PostgresError).map { $0.isConflict || wasLost } ?? false }
}
