import CPostgres
import Foundation
public import Storage
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A PostgreSQL server of the tests' own, behind a socket in a temporary folder; it ends with the tests, however they end.
public final class TestPostgres: Sendable {
    /// The one that most tests share; nil where PostgreSQL is not installed.
    public static let shared: TestPostgres? = isInstalled ? try? TestPostgres() : nil

    public static var isInstalled: Bool { programs != nil }

    /// Where `initdb` and `postgres` are: Debian keeps a folder for each version.
    private static let programs: URL? = {
        let root = URL(filePath: "/usr/lib/postgresql", directoryHint: .isDirectory)
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        let others = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let folders =
            versions.compactMap(Int.init).sorted(by: >).map { root.appending(path: "\($0)/bin") }
            + others.map { URL(filePath: $0, directoryHint: .isDirectory) }
        return folders.first { folder in
            ["initdb", "postgres"].allSatisfy {
                FileManager.default.isExecutableFile(atPath: folder.appending(path: $0).path)
            }
        }
    }()

    /// Starts the server at each line that it reads; at the end of them, when the tests are over or have died, nothing of it stays.
    private static let keeper = """
        while read -r _; do "$0" "$@" & pid=$!; done
        kill -INT "$pid"; wait "$pid"; rm -rf "$KEFU_TEST_FOLDER"
        """

    private let folder: URL
    private let orders: FileHandle
    private let count = Atomic(0)

    public init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "kefu-pg-\(UInt32.random(in: 0...UInt32.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if geteuid() == 0 { try Self.finish(Self.process("/bin/chown", ["postgres", folder.path])) }
        let data = folder.appending(path: "data").path
        try Self.finish(
            Self.process(
                Self.program("initdb"),
                ["-D", data, "-A", "trust", "-U", "kefu", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
                isServer: true))
        let keeper = Self.process(
            "/bin/sh",
            [
                "-c", Self.keeper, try Self.program("postgres"), "-D", data, "-k", folder.path,
                "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=200",
            ], isServer: true)
        keeper.environment = ["KEFU_TEST_FOLDER": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        let pipe = Pipe()
        keeper.standardInput = pipe
        keeper.standardOutput = FileHandle.nullDevice
        keeper.standardError = FileHandle.nullDevice
        orders = pipe.fileHandleForWriting
        // Nobody else may hold it open when the tests have died.
        _ = fcntl(orders.fileDescriptor, F_SETFD, FD_CLOEXEC)
        try keeper.runHearingSignals()
        try start()
    }

    deinit { try? orders.close() }

    /// Starts the server, and returns when it answers.
    public func start() throws {
        try orders.write(contentsOf: Data("start\n".utf8))
        for _ in 0..<1_000 {
            if (try? sql("SELECT 1")) != nil { return }
            usleep(20_000)
        }
        throw TestPostgresError(text: "the server does not answer")
    }

    /// Ends the server as a crash would: nobody is told, nothing is tidied up, and the next start recovers what was committed.
    public func crash() throws {
        let file = folder.appending(path: "data/postmaster.pid")
        guard
            let process = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").first.flatMap({
                pid_t($0)
            })
        else {
            throw TestPostgresError(text: "the server's process is not known")
        }
        kill(process, SIGQUIT)
        while FileManager.default.fileExists(atPath: file.path) { usleep(5_000) }
    }

    /// - Parameters:
    ///   - schema: The part of the database to use.
    ///   - options: More for the server, such as `%20-csynchronous_commit%3Doff`.
    public func address(schema: String, options: String = "") throws -> PostgresAddress {
        let text = "postgres://kefu@/postgres?host=\(folder.path)&options=-csearch_path%3D\(schema)\(options)"
        guard let address = PostgresAddress(text) else { throw TestPostgresError(text: "\(text) is no address") }
        return address
    }

    /// The address of a new, empty schema.
    public func newAddress() throws -> PostgresAddress {
        let schema = "test\(count.add(1, ordering: .relaxed).newValue)"
        try sql("CREATE SCHEMA \(schema)")
        return try address(schema: schema)
    }

    /// Runs statements beside kefu.
    ///
    /// - Returns: What the last one answers, a row a line.
    @discardableResult
    public func sql(_ statements: String) throws -> String {
        let connection = PQconnectdb("host=\(folder.path) user=kefu dbname=postgres")
        defer { PQfinish(connection) }
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        let result = PQexec(connection, statements)
        defer { PQclear(result) }
        guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
            throw TestPostgresError(text: String(cString: PQerrorMessage(connection)))
        }
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { String(cString: PQgetvalue(result, row, $0)) }.joined(separator: "|")
        }.joined(separator: "\n")
    }

    /// Ends the connections of one opening of a database, as an administrator would.
    public func endConnections(of name: String) throws {
        try sql("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = '\(name)'")
    }

    private static func program(_ name: String) throws -> String {
        guard let programs else { throw TestPostgresError(text: "PostgreSQL is not installed") }
        return programs.appending(path: name).path
    }

    /// - Parameter isServer: PostgreSQL's server refuses to be run by root.
    private static func process(_ path: String, _ arguments: [String], isServer: Bool = false) -> Process {
        let process = Process()
        let changesUser = isServer && geteuid() == 0
        process.executableURL = URL(filePath: changesUser ? "/sbin/runuser" : path)
        process.arguments = (changesUser ? ["-u", "postgres", "--", path] : []) + arguments
        process.currentDirectoryURL = URL(filePath: "/")
        return process
    }

    private static func finish(_ process: Process) throws {
        let errors = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.runHearingSignals()
        let problem = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw TestPostgresError(text: String(decoding: problem, as: UTF8.self))
        }
    }
}

extension Process {
    /// A child inherits the signals that its parent's thread does not hear, and Dispatch's threads hear none.
    fileprivate func runHearingSignals() throws {
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try run()
    }
}

/// Why the tests' server did not do what was asked.
public struct TestPostgresError: Error {
    public var text: String
}
