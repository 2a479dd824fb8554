import ArgumentParser
import Assembly
import Dialogue
import Foundation

/// The command `kefu test DIR`.
struct TestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Play the folder's test conversations and tell where they go otherwise.",
        discussion:
            "Exit status 1 when a conversation fails. Calls that a test does not answer itself find nobody there.")

    @OptionGroup var assistant: AssistantOptions
    @Option(help: "Only conversations whose name contains this.") var filter: String?
    @Flag(help: "Show what was said in those that fail.") var transcript = false
    @Flag(help: "Write one JSON object with all results.") var json = false

    private struct Report: Encodable {
        var passed: Int
        var failed: Int
        var results: [ConversationTests.Result]
    }

    func run() async throws {
        let loaded = try assistant.load()
        var definition = loaded.definition
        if let filter { definition.tests.removeAll { !$0.name.localizedCaseInsensitiveContains(filter) } }
        let results = await ConversationTests.run(
            definition: definition, interpreter: loaded.interpreter, knowledge: loaded.knowledge)
        let failed = results.filter { !$0.passed }
        if json {
            try Console.json(
                Report(passed: results.count - failed.count, failed: failed.count, results: results))
        } else {
            for result in failed {
                Console.say("✗ \(result.name) (\(result.place))")
                for failure in result.failures { Console.say("    \(failure.place): \(failure.message)") }
                if transcript { for line in result.transcript { Console.say("    | \(line)") } }
            }
            Console.say("\(results.count - failed.count) passed, \(failed.count) failed")
        }
        if results.isEmpty { Console.note("note: there is no test conversation to play") }
        if !failed.isEmpty { throw ExitCode.failure }
    }
}
