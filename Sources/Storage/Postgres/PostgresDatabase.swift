import Conversations

/// PostgreSQL through libpq: a few readers beside one writer, whose commits are grouped and synchronous.
struct PostgresDatabase: SQLDatabase {
    private static let readerCount = 4

    let source: PostgresSource
    private let readers: PostgresReaders
    private let writer: PostgresWriter
    private let groups: GroupWriter<PostgresWriter>

    /// - Parameter isExclusive: Whether other processes are kept from the record for as long as this value lives.
    /// - Throws: `StorageError`.
    init(_ address: PostgresAddress, isExclusive: Bool) throws(StorageError) {
        source = PostgresSource(address)
        readers = PostgresReaders(source, count: Self.readerCount)
        do {
            writer = try PostgresWriter(source, isExclusive: isExclusive)
        } catch let error as StorageError {
            throw error
        } catch {
            throw .cannotOpen(path: address.description, reason: "\(error)")
        }
        groups = GroupWriter(writer) {}
    }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result
    ) async throws -> Result {
        try await translating { try await readers.read { try body($0) } }
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Result,
        afterCommit: @escaping @Sendable (Result) -> Void
    ) async throws -> Result {
        try await translating { try await groups.write({ try body($0) }, afterCommit: afterCommit) }
    }

    func close() async throws {
        readers.close()
        writer.close()
    }

    private func translating<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as PostgresError {
            if error.isLost { throw RecordError.unreachable }
            if error.isFull { throw RecordError.full }
            if error.isDamage { throw StorageError.damaged(error.message) }
            throw error
        } catch StorageError.inUse {
            throw RecordError.taken
        }
    }
}
