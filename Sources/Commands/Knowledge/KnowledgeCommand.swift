import ArgumentParser
import Conversations
import Foundation
import Storage

/// The command `kefu knowledge`.
struct KnowledgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "knowledge", abstract: "Bring articles in, look at them, and search them.",
        discussion: """
            Imported articles are kept in the record (--data), every version of them, and a server on the same record answers \
            from them beside the articles of its folder, without a restart.
            """,
        subcommands: [KnowledgeImportCommand.self, KnowledgeListCommand.self, KnowledgeSearchCommand.self])
}

/// The record, which is made when there is none yet.
struct KnowledgeRecord: ParsableArguments {
    @Option(name: .customLong("data"), help: "Folder of the record.")
    var path = ProcessInfo.processInfo.environment["KEFU_DATA"] ?? ".kefu"

    func use<Value>(_ work: (DataStore) async throws -> Value) async throws -> Value {
        try await KnowledgeRecord.use(URL(filePath: path, directoryHint: .isDirectory), work)
    }

    /// Beside a running server, if there is one.
    static func use<Value>(_ folder: URL, _ work: (DataStore) async throws -> Value) async throws -> Value {
        do {
            let store = try await DataStore.open(directory: folder, bus: .init(), isExclusive: false)
            let value = try await work(store)
            try await store.close()
            return value
        } catch let error as StorageError {
            Console.note("error: \(ServingProblem.sentence(for: error))")
            throw ExitCode.failure
        }
    }
}
