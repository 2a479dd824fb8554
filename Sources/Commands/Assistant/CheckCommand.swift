import ArgumentParser
import Dialogue
import Foundation
import LanguageUnderstanding
import SourceFiles

/// The command `kefu check DIR`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find mistakes in an assistant's folder, each with file, line and remedy.",
        discussion: "Exit status 1 when there is an error; warnings alone leave it 0 unless --strict is given.")

    @Argument(help: "The assistant's folder.", completion: .directory) var directory: String
    @Flag(help: "Take warnings for errors.") var strict = false
    @Flag(help: "Write one JSON object with all problems.") var json = false

    private struct Report: Encodable {
        var errors: Int
        var warnings: Int
        var diagnostics: [Diagnostic]
    }

    func run() async throws {
        var diagnostics = Diagnostics()
        let folder = URL(filePath: directory, directoryHint: .isDirectory)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            Console.note("error: there is no folder \(directory)")
            throw ExitCode.failure
        }
        let definition = AssistantDefinition.load(from: folder, into: &diagnostics)
        let warnings = diagnostics.all.count - diagnostics.errorCount
        if json {
            try Console.json(
                Report(errors: diagnostics.errorCount, warnings: warnings, diagnostics: diagnostics.sorted))
        } else {
            diagnostics.report()
            if let definition {
                Console.say(
                    "\(definition.understanding.intents.count) intents, \(definition.flows.count) flows, "
                        + "\(definition.articles.count) articles, \(definition.tests.count) tests: \(diagnostics.summary)"
                )
            } else {
                Console.say(diagnostics.summary)
            }
        }
        if diagnostics.hasErrors || definition == nil || (strict && warnings > 0) { throw ExitCode.failure }
    }
}
