import ArgumentParser
import Assembly
import Conversations
import Foundation
import Knowledge
import LanguageUnderstanding

/// The command `kefu ask DIR [QUESTION]`.
struct AskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask the folder's knowledge; the answer comes with its sources, or not at all.",
        discussion: """
            Without a question, reads one a line from standard input and writes one JSON object a line.
            Exit status 1 when the one question asked has no answer.
            """)

    @OptionGroup var assistant: AssistantOptions
    @Argument(help: "The question.") var question: String?
    @Option(help: "zh or en; told from the question when missing.") var language: String?
    @Flag(help: "Write JSON.") var json = false

    func run() async throws {
        if let language, Language(tag: language) == nil {
            throw ValidationError("--language must be zh or en, not '\(language)'.")
        }
        let loaded = try assistant.load()
        guard let question else {
            while let line = readLine() { try Console.json(answer(line, loaded)) }
            return
        }
        let answer = answer(question, loaded)
        if json { try Console.json(answer) } else { show(answer) }
        if answer.text == nil { throw ExitCode.failure }
    }

    private func answer(_ question: String, _ loaded: LoadedAssistant) -> KnowledgeAnswer {
        loaded.answer(question, language: language.flatMap(Language.init(tag:)))
    }

    private func show(_ answer: KnowledgeAnswer) {
        let confidence = answer.confidence.formatted(.number.precision(.fractionLength(2)))
        if let text = answer.text {
            Console.say(text)
            for citation in answer.citations {
                Console.say("  — \(citation.title) [\(citation.passageID)], confidence \(confidence)")
            }
        } else {
            Console.say("The articles do not answer this (confidence \(confidence)).")
            for citation in answer.nearest { Console.say("  near: \(citation.title)") }
        }
    }
}
