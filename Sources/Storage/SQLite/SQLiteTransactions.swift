import GRDB

/// The transactions of GRDB's one writer.
struct SQLiteTransactions: WriteTransactions {
    let writer: any DatabaseWriter

    func transaction<Value>(_ body: (Database) throws -> Value) throws -> Value { try writer.write(body) }

    func savepoint<Value>(
        in connection: Database, _ body: () throws -> Value
    ) throws -> Result<Value, any Error> {
        var result: Result<Value, any Error>?
        do {
            try connection.inSavepoint {
                result = .success(try body())
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
