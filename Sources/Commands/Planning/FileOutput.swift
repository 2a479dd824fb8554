import ArgumentParser
import Foundation

/// Writes what was asked for into a file; tables as CSV (RFC 4180).
enum FileOutput {
    /// - Parameter path: A file, which is written anew.
    static func write(_ rows: [[String]], to path: String) throws { try write(text(rows), to: path) }

    static func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            Console.note("error: \(path) cannot be written; check the folder and its permissions")
            throw ExitCode.failure
        }
    }

    static func text(_ rows: [[String]]) -> String {
        rows.map { $0.map(field).joined(separator: ",") + "\n" }.joined()
    }

    private static func field(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
