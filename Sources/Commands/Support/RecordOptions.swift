import ArgumentParser
import Assembly
import Conversations
import Foundation
import Storage

/// Which record a command visits.
struct RecordOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: "Folder of the record.")
    var path = ProcessInfo.processInfo.environment["KEFU_DATA"] ?? ".kefu"
    @OptionGroup var database: DatabaseOptions

    private var folder: URL { URL(filePath: path, directoryHint: .isDirectory) }

    /// Beside a running server, if there is one.
    func use<Value>(_ work: (DataStore) async throws -> Value) async throws -> Value {
        try await database.use(in: folder, work)
    }

    /// The same; the record is made when there is none.
    func useOrMake<Value>(_ work: (DataStore) async throws -> Value) async throws -> Value {
        try await database.useOrMake(in: folder, work)
    }
}

/// Which database keeps the record, for commands that know the data folder otherwise.
struct DatabaseOptions: ParsableArguments {
    @Option(
        name: .customLong("database"),
        help:
            "Database of the record instead of the folder's, such as postgres://kefu@db.example.com/kefu ($KEFU_DATABASE)."
    )
    var address: String?

    /// - Throws: `SettingsError`.
    func location() throws -> DatabaseLocation {
        var given: [String: String] = [:]
        given["database"] = address
        let environment = ProcessInfo.processInfo.environment.filter { $0.key == "KEFU_DATABASE" }
        return try SettingsReader.settings(file: nil, environment: environment, arguments: given).database
    }

    /// Whether there is a record; a problem is told and ends the command.
    func exists(in folder: URL) throws -> Bool {
        try telling { try DataStore.exists(try location(), directory: folder) }
    }

    /// Beside a running server, if there is one; a problem is told and ends the command.
    func use<Value>(in folder: URL, _ work: (DataStore) async throws -> Value) async throws -> Value {
        guard try exists(in: folder) else {
            let place = try location().name(in: folder)
            Console.note("error: there is no record in \(place); 'kefu serve' and 'kefu knowledge import' make it")
            throw ExitCode.failure
        }
        return try await useOrMake(in: folder, work)
    }

    /// The same; the record is made when there is none.
    func useOrMake<Value>(in folder: URL, _ work: (DataStore) async throws -> Value) async throws -> Value {
        try await telling {
            let store = try await DataStore.open(
                try location(), directory: folder, bus: EventBus(), isExclusive: false)
            let value = try await work(store)
            try await store.close()
            return value
        }
    }

    private func telling<Value>(_ work: () async throws -> Value) async throws -> Value {
        do { return try await work() } catch { throw Self.told(error) }
    }

    private func telling<Value>(_ work: () throws -> Value) throws -> Value {
        do { return try work() } catch { throw Self.told(error) }
    }

    /// Writes the sentence for what concerns the database; other errors stay what they are.
    private static func told(_ error: any Error) -> any Error {
        guard error is StorageError || error is RecordError || error is SettingsError else { return error }
        Console.note("error: \(ServingProblem.sentence(for: error))")
        return ExitCode.failure
    }
}

extension DatabaseLocation {
    /// For people.
    func name(in folder: URL) -> String {
        switch self {
        case .dataFolder: folder.relativePath
        case .postgres(let address): address.description
        }
    }
}
