import Foundation
import TestSupport
import Testing

/// The built program, run as a person would.
struct KefuProgram {
    struct Result {
        var status: Int32
        var output: String
        var problems: String

        /// Each line of the output as JSON.
        var objects: [[String: Any]] {
            output.split(separator: "\n").compactMap {
                (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
            }
        }
    }

    /// Beside the tests in the build folder.
    static let url = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
        .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "kefu")

    static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: url.path) }

    /// - Parameter input: What stands on its standard input.
    static func run(_ arguments: [String], input: String = "", in folder: URL? = nil) async throws -> Result {
        let scratch = try TemporaryFolder(["input": input, "output": "", "problems": ""])
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.currentDirectoryURL = folder ?? scratch.url
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("KEFU_") }
        environment["COLUMNS"] = "80"
        process.environment = environment
        process.standardInput = try FileHandle(forReadingFrom: scratch.url.appending(path: "input"))
        let output = scratch.url.appending(path: "output")
        let problems = scratch.url.appending(path: "problems")
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: problems)
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        return Result(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            problems: try String(contentsOf: problems, encoding: .utf8))
    }
}

extension Trait where Self == ConditionTrait {
    static var needsProgram: Self {
        .enabled(if: KefuProgram.isBuilt, "needs the program beside the tests: run swift build --product kefu")
    }
}
