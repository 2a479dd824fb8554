public import Conversations
import Desk
public import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Everything that kefu keeps, opened once a process.
public final class DataStore: Sendable {
    public let log: SQLConversationLog
    public let inbox: SQLInbox
    public let agents: SQLAgentStore
    public let searchIndexer: SearchIndexer
    public let outbox: Outbox
    public let service: SQLServiceHistory
    public let knowledge: KnowledgeStore
    public let answers: SQLAnswerHistory
    public let feedback: ArticleFeedbackStore
    public let missedSearches: MissedSearchStore

    private let database: any SQLDatabase
    private let lock: FileLock?

    /// Opens the database and brings it up to date; `directory` is made when it is missing and the database is in it.
    ///
    /// - Parameter isExclusive: False for a short visit beside a running server, to its accounts say: events that such a visitor
    ///   appends would wake none of the server's readers.
    /// - Throws: `StorageError`.
    public static func open(
        _ location: DatabaseLocation = .dataFolder, directory: URL, bus: EventBus, isExclusive: Bool = true
    ) async throws -> DataStore {
        switch location {
        case .dataFolder:
            try makeFolder(directory)
            let lock = isExclusive ? try FileLock(path: directory.appendingPathComponent("kefu.lock").path) : nil
            return try await DataStore(database: SQLiteDatabase(path: sqliteFile(in: directory)), lock: lock, bus: bus)
        case .postgres(let address):
            let database = try PostgresDatabase(address, isExclusive: isExclusive)
            return try await DataStore(database: database, lock: nil, bus: bus)
        }
    }

    /// Whether there is a record to open, which none of this makes.
    ///
    /// - Throws: `StorageError` where it cannot be told.
    public static func exists(_ location: DatabaseLocation, directory: URL) throws -> Bool {
        switch location {
        case .dataFolder: FileManager.default.fileExists(atPath: sqliteFile(in: directory))
        case .postgres(let address): try PostgresInspection(of: address).hasRecord
        }
    }

    private static func sqliteFile(in directory: URL) -> String {
        directory.appendingPathComponent("kefu.sqlite").path
    }

    private static func makeFolder(_ directory: URL) throws(StorageError) {
        do {
            try FileManager.default.createDirectory(
                at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotOpen(path: directory.path, reason: "the folder cannot be made")
        }
    }

    /// A database that is gone with this value.
    public static func inMemory(bus: EventBus = EventBus()) async throws -> DataStore {
        try await DataStore(database: SQLiteDatabase(path: nil), lock: nil, bus: bus)
    }

    private init(database: any SQLDatabase, lock: FileLock?, bus: EventBus) async throws {
        self.database = database
        self.lock = lock
        do {
            try await Migration.run(on: database)
        } catch {
            try? await database.close()
            throw error
        }
        log = SQLConversationLog(database: database, bus: bus)
        inbox = SQLInbox(database: database)
        agents = SQLAgentStore(database: database)
        searchIndexer = SearchIndexer(database: database)
        outbox = Outbox(database: database)
        service = SQLServiceHistory(database: database)
        knowledge = KnowledgeStore(database: database)
        answers = SQLAnswerHistory(database: database)
        feedback = ArticleFeedbackStore(database: database)
        missedSearches = MissedSearchStore(database: database)
    }

    public func close() async throws {
        try await database.close()
    }

    /// The secret of this name, made by `make` the first time.
    public func secret(_ name: String, make: @escaping @Sendable () -> String) async throws -> String {
        try await database.write { connection in
            if let value = try connection.rows("SELECT value FROM secret WHERE name = ?", [.text(name)]).first?.text(0)
            {
                return value
            }
            let value = make()
            try connection.execute("INSERT INTO secret (name, value) VALUES (?, ?)", [.text(name), .text(value)])
            return value
        }
    }

    /// Counts what the database must never show: gaps in a conversation's positions, snapshots behind their log.
    public func faults() async throws -> Int {
        try await database.read { connection in
            let rows = try connection.rows(
                """
                SELECT COUNT(*) FROM (SELECT conversation_id FROM event GROUP BY conversation_id
                HAVING MAX(position) <> COUNT(*) OR MIN(position) <> 1) AS gap
                """)
            return Int(rows.first?.integer(0) ?? 0)
        }
    }
}

/// Keeps a second process out of the folder for as long as this value lives; the kernel lets go at any death.
private final class FileLock: Sendable {
    private let descriptor: Int32

    init(path: String) throws(StorageError) {
        descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .inUse(path: path)
        }
    }

    deinit { close(descriptor) }
}
