import ArgumentParser
import Assembly
import Conversations
import Foundation
import Knowledge

/// The command `kefu llm`.
struct LanguageModelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "llm", abstract: "See what a language model was asked.", subcommands: [Ledger.self])

    struct Ledger: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ledger", abstract: "List the requests to language models, the latest first.",
            discussion: """
                Each line has the time, the purpose, the model, the outcome, sentences kept and cut, tokens and milliseconds. Prompts and \
                replies are kept with telephone numbers, e-mail addresses, order, identity and card numbers masked; --text shows them. \
                The server may run meanwhile.
                """)

        @Option(name: .customLong("data"), help: "Folder of the record.", completion: .directory)
        var dataPath = ProcessInfo.processInfo.environment["KEFU_DATA"] ?? ".kefu"
        @Option(help: "Requests to list at most.") var limit = 50
        @Flag(help: "Show prompts and replies too.") var text = false
        @Flag(help: "Write one JSON object a request.") var json = false

        func validate() throws {
            guard limit >= 0 else { throw ValidationError("'--limit' must not be negative.") }
        }

        func run() async throws {
            let ledger = ModelLedger(in: URL(filePath: dataPath, directoryHint: .isDirectory))
            let records: [ModelRequestRecord]
            do { records = try ledger.records() } catch {
                Console.note("error: \(ledger.file.path) cannot be read: \(error.localizedDescription)")
                throw ExitCode.failure
            }
            if records.isEmpty, !json { Console.say("No language model was asked yet (\(ledger.file.path)).") }
            for record in records.suffix(limit).reversed() {
                Console.say(json ? try JSONValue(encoding: record, dates: .iso8601).json : line(record))
            }
            guard !json, !records.isEmpty else { return }
            Console.say(summary(of: records))
        }

        private func line(_ record: ModelRequestRecord) -> String {
            let cut = record.cut.sorted { $0.key < $1.key }.map { ", \($0.key) \($0.value)" }.joined()
            var line = """
                \(record.time.formatted(.iso8601)) \(record.purpose) \(record.model.isEmpty ? "-" : record.model) at \(record.server): \
                \(record.outcome), kept \(record.kept)\(cut), \(record.tokens) tokens, \(Int(record.milliseconds)) ms
                """
            if record.attempts > 1 { line += ", \(record.attempts) attempts" }
            return text ? line + "\n" + record.prompt + "\n→ " + record.reply + "\n" : line
        }

        private func summary(of records: [ModelRequestRecord]) -> String {
            let today = records.filter { DailyBudget.day(of: $0.time) == DailyBudget.day(of: .now) }
            let tokens = today.reduce(0) { $0 + $1.tokens }
            return "\(records.count) requests in all; today (UTC) \(today.count) with \(tokens) tokens"
        }
    }
}
