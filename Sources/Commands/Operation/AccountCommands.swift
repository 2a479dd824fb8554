public import ArgumentParser
import Assembly
public import Conversations
public import Desk
import Foundation

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
