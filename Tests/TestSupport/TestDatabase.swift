public import Conversations
public import Storage

/// The databases that every store must work with; PostgreSQL where it is installed.
public enum TestDatabase: String, CaseIterable, Sendable, CustomStringConvertible {
    case sqliteInMemory = "SQLite in memory"
    case sqliteFile = "SQLite in a file"
    case postgres = "PostgreSQL"

    public static var all: [TestDatabase] { TestPostgres.isInstalled ? allCases : [.sqliteInMemory, .sqliteFile] }

    /// Those that outlive a process.
    public static var lasting: [TestDatabase] { all.filter { $0 != .sqliteInMemory } }

    public var description: String { rawValue }

    /// Lends a new, empty store.
    public func withStore<Result>(
        bus: EventBus = EventBus(), isolation: isolated (any _Concurrency.Actor)? = #isolation,
        _ body: (DataStore) async throws -> Result
    ) async throws -> Result {
        guard self != .sqliteInMemory else {
            return try await Self.using(DataStore.inMemory(bus: bus), body)
        }
        let place = try TestRecord(self)
        defer { withExtendedLifetime(place) {} }
        return try await Self.using(place.open(bus: bus), body)
    }

    private static func using<Result>(
        _ store: DataStore, isolation: isolated (any _Concurrency.Actor)? = #isolation,
        _ body: (DataStore) async throws -> Result
    ) async throws -> Result {
        do {
            let result = try await body(store)
            try await store.close()
            return result
        } catch {
            try? await store.close()
            throw error
        }
    }
}

/// A place for a record that can be opened again and again.
public struct TestRecord: Sendable {
    public let folder: TemporaryFolder
    public let location: DatabaseLocation

    /// - Parameter database: One of those that last.
    public init(_ database: TestDatabase) throws {
        folder = try TemporaryFolder()
        if database == .postgres {
            guard let server = TestPostgres.shared else {
                throw TestPostgresError(text: "PostgreSQL is installed, but the tests' server does not start")
            }
            location = .postgres(try server.newAddress())
        } else {
            location = .dataFolder
        }
    }

    public func open(bus: EventBus = EventBus(), isExclusive: Bool = true) async throws -> DataStore {
        try await DataStore.open(location, directory: folder.url, bus: bus, isExclusive: isExclusive)
    }
}
