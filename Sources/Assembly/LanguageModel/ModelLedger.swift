import Conversations
public import Foundation
public import Knowledge
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The requests to language models, one JSON object a line, in a file that only grows: `llm-ledger.jsonl` in the data folder.
public final class ModelLedger: Sendable {
    public static let fileName = "llm-ledger.jsonl"

    public let file: URL
    private let lock = Mutex(())

    /// - Parameter folder: The data folder; made when something is written.
    public init(in folder: URL) { file = folder.appending(path: Self.fileName) }

    /// Adds a line with one write, so that several processes may add to one file.
    ///
    /// - Throws: What the file system says.
    public func add(_ record: ModelRequestRecord) throws {
        let line = try JSONValue(encoding: record, dates: .iso8601).json + "\n"
        try lock.withLock { _ in
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            let descriptor = open(file.path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try handle.write(contentsOf: Data(line.utf8))
        }
    }

    /// All that can be read, oldest first; a line that a crash has cut is left out, and no file is none.
    public func records() throws -> [ModelRequestRecord] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        return try String(decoding: Data(contentsOf: file), as: UTF8.self).split(separator: "\n").compactMap {
            ModelRequestRecord(line: $0.utf8)
        }
    }
}

extension ModelRequestRecord {
    /// - Parameter line: With the time as people read it.
    fileprivate init?(line: some Sequence<UInt8>) {
        guard case .object(var members)? = try? JSONValue(parsing: line),
            let time = members["time"]?.string.flatMap({ try? Self.timeStyle.parse($0) })
        else { return nil }
        members["time"] = .number(time.timeIntervalSinceReferenceDate)
        guard let record = try? JSONValue.object(members).decode() as Self else { return nil }
        self = record
    }

    private static let timeStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
