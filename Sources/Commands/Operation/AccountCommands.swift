public import ArgumentParser
import Assembly
public import Conversations
public import Desk
import Foundation
import Storage

/// The command `kefu password EMAIL`.
struct PasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Give an account a new generated password, and end its sessions.",
        discussion: "The server may run meanwhile.")

    @Argument(help: "The account's e-mail address.") var email: String
    @OptionGroup var record: RecordOptions

    func run() async throws {
        let password = try await record.use { try await Accounts.resetPassword(of: email, in: $0) }
        guard let password else {
            Console.note("error: there is no account \(email)")
            throw ExitCode.failure
        }
        Console.say(password)
    }
}

/// The command `kefu account EMAIL`.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Make an account for somebody who works at the desk, and tell its password.",
        discussion: "The server may run meanwhile.")

    @Argument(help: "The e-mail address to sign in with.") var email: String
    @Option(help: "The name that customers see.") var name: String
    @Option(help: "observer (may only look), agent, supervisor or administrator.") var role: Agent.Role = .agent
    @Option(help: "zh or en.") var language: Language = .english
    @OptionGroup var record: RecordOptions

    func run() async throws {
        guard email.contains("@") else { throw ValidationError("'\(email)' is no e-mail address.") }
        let agent = Agent(id: .random(), email: email, name: name, role: role, language: language)
        let password = try await record.use { try await Accounts.addAccount(agent, in: $0) }
        guard let password else {
            Console.note("error: \(email) has an account already; 'kefu password' gives it a new password")
            throw ExitCode.failure
        }
        Console.say(password)
    }
}

extension Agent.Role: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

/// Which record a command visits.
struct RecordOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: "Folder of the record.")
    var path = ProcessInfo.processInfo.environment["KEFU_DATA"] ?? ".kefu"

    func use<Value>(_ work: (DataStore) async throws -> Value) async throws -> Value {
        let folder = URL(filePath: path, directoryHint: .isDirectory)
        guard FileManager.default.fileExists(atPath: folder.appending(path: "kefu.sqlite").path) else {
            Console.note("error: there is no record in \(path); 'kefu serve' and 'kefu knowledge import' make it")
            throw ExitCode.failure
        }
        return try await Self.use(folder, work)
    }

    /// Beside a running server, if there is one; the record is made when there is none.
    static func use<Value>(_ folder: URL, _ work: (DataStore) async throws -> Value) async throws -> Value {
        do {
            let store = try await DataStore.open(directory: folder, bus: EventBus(), isExclusive: false)
            let value = try await work(store)
            try await store.close()
            return value
        } catch let error as StorageError {
            Console.note("error: \(ServingProblem.sentence(for: error))")
            throw ExitCode.failure
        }
    }
}
