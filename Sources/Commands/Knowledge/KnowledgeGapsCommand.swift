import ArgumentParser
import Conversations
import Foundation
import Knowledge
import Storage

/// The command `kefu knowledge gaps`.
struct KnowledgeGapsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps", abstract: "List what customers asked without a good answer, grouped by meaning.",
        discussion: """
            Counts questions that the assistant refused or handed over for want of an answer, and answers in conversations that \
            were rated 1 or 2 without a person having spoken. Each group tells how many customers asked, and how long agents \
            held their conversations. The costliest group comes first; with --json, one object a line.
            """)

    @Option(help: "Days to look back.") var days = 28
    @Option(help: "Groups to list at most.") var limit = 20
    @Flag(help: "Write JSON.") var json = false
    @OptionGroup var encoder: EncoderOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard (1...4000).contains(days) else { throw ValidationError("'--days' must be from 1 to 4000.") }
        guard limit > 0 else { throw ValidationError("'--limit' must be positive.") }
    }

    func run() async throws {
        let now = Date.now
        let start = now - Double(days) * 86_400
        let (questions, titles) = try await database.use(in: encoder.data) { store in
            let traces = try await store.answers.traces(from: start, to: now)
            return (
                traces.flatMap { $0.openQuestions(from: start, to: now) },
                try await store.knowledge.articles().map(\.title)
            )
        }
        let found = try GapSearch(questions, background: titles, encoder: encoder.choice.load())
        if found.leftOut > 0 { Console.note("note: the oldest \(found.leftOut) questions were left out") }
        for gap in found.gaps.prefix(limit) {
            if json {
                Console.say(try JSONValue(encoding: gap, dates: .iso8601).json)
            } else {
                tell(gap)
            }
        }
        if found.gaps.isEmpty, !json { Console.say("No question was left open in \(days) days.") }
        if found.gaps.count > limit, !json {
            Console.note("note: \(found.gaps.count - limit) more; --limit shows them")
        }
    }

    private func tell(_ gap: KnowledgeGap) {
        let minutes = Int((gap.agentSeconds / 60).rounded())
        Console.say(gap.question.replacingOccurrences(of: "\n", with: " "))
        let counts = "customers: \(gap.customers), conversations: \(gap.conversations), agents: \(minutes) min"
        Console.say("    \(counts)" + (gap.words.isEmpty ? "" : "; words: \(gap.words.joined(separator: ", "))"))
        for example in gap.examples.dropFirst().prefix(3) {
            Console.say("    - " + example.text.prefix(120).replacingOccurrences(of: "\n", with: " "))
        }
    }
}
