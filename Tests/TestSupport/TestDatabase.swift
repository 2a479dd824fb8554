public import Conversations
public import Storage

/// The databases that every store must work with; one for PostgreSQL joins them with its dialect.
public enum TestDatabase: String, CaseIterable, Sendable, CustomStringConvertible {
    case sqliteInMemory = "SQLite in memory"
    case sqliteFile = "SQLite in a file"

    public static var all: [TestDatabase] { allCases }

    public var description: String { rawValue }

    /// Lends a new, empty store.
    public func withStore<Result>(
        bus: EventBus = EventBus(), isolation: isolated (any _Concurrency.Actor)? = #isolation,
        _ body: (DataStore) async throws -> Result
    ) async throws -> Result {
        switch self {
        case .sqliteInMemory:
            let store = try await DataStore.inMemory(bus: bus)
            let result = try await body(store)
            try await store.close()
            return result
        case .sqliteFile:
            let folder = try TemporaryFolder()
            let store = try await DataStore.open(directory: folder.url, bus: bus)
            let result = try await body(store)
            try await store.close()
            return result
        }
    }
}
