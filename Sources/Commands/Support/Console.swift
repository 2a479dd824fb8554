import ArgumentParser
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Conversations
import Foundation
import SourceFiles

/// What commands write, and where.
enum Console {
    /// To standard output, at once.
    static func say(_ text: String) { write(text + "\n", to: .standardOutput) }

    /// The same without an end of line: more follows.
    static func sayPart(_ text: String) { write(text, to: .standardOutput) }

    /// To standard error: progress and problems, so that a pipe carries results only.
    static func note(_ text: String) { write(text + "\n", to: .standardError) }

    /// A JSON value on one line.
    static func json(_ value: some Encodable) throws {
        say(try JSONValue(encoding: value).json)
    }

    /// What was measured, as one JSON object, in which the metrics stand at the top too.
    static func figures(_ value: some Encodable) throws {
        guard case .object(let parts) = try JSONValue(encoding: value) else { return try json(value) }
        var metrics: [String: JSONValue] = [:]
        if case .object(let found) = parts["metrics"] { metrics = found }
        say(JSONValue.object(parts.merging(metrics) { part, _ in part }).json)
    }

    static var isTerminal: Bool { isatty(2) == 1 }

    /// A bar that redraws itself on a terminal, and nothing elsewhere.
    static func progress(_ what: String, _ share: Double) {
        guard isTerminal else { return }
        let width = 24
        let done = Int((min(1, max(0, share)) * Double(width)).rounded())
        let bar = String(repeating: "█", count: done) + String(repeating: "░", count: width - done)
        write("\r\u{1B}[K\(bar) \(Int(share * 100)) %  \(what)" + (share >= 1 ? "\r\u{1B}[K" : ""), to: .standardError)
    }

    private static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}

extension Diagnostics {
    /// Tells all problems on standard error, by place.
    func report() {
        for diagnostic in sorted { Console.note(diagnostic.description) }
    }

    /// `2 errors, 1 warning`.
    var summary: String {
        func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
        return [count(errorCount, "error"), count(all.count - errorCount, "warning")].joined(separator: ", ")
    }
}
