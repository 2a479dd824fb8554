import ArgumentParser
import Assembly
import Conversations
import Foundation
import Storage

/// The command `kefu password EMAIL`.
struct PasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Give an account a new generated password.",
        discussion: "The server that uses the data folder must be stopped.")

    @Argument(help: "The account's e-mail address.") var email: String
    @Option(name: .customLong("data"), help: "Folder of the record.") var dataPath = ".kefu"

    func run() async throws {
        do {
            let store = try await DataStore.open(
                directory: URL(filePath: dataPath, directoryHint: .isDirectory), bus: EventBus())
            let password = try await Administrator.resetPassword(of: email, in: store)
            try await store.close()
            guard let password else {
                Console.note("error: there is no account \(email)")
                throw ExitCode.failure
            }
            Console.say(password)
        } catch let error as StorageError {
            Console.note("error: \(ServingProblem.sentence(for: error))")
            throw ExitCode.failure
        }
    }
}
