import ArgumentParser
import Assembly
import Conversations
import Foundation
import Knowledge
import LanguageUnderstanding
import SourceFiles

/// The command `kefu ask DIR [QUESTION]`, or `kefu ask --knowledge PATH [QUESTION]`.
struct AskCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Ask the folder's knowledge; the answer comes with its sources, or not at all.",
        usage: """
            kefu ask <directory> [<question>] [options]
            kefu ask --knowledge <path> [<question>] [options]
            """,
        discussion: """
            Without a question, reads one a line from standard input and writes one JSON object a line. With --knowledge, answers \
            from a file or a folder without an assistant around it; the objects then have question, answer (null when there is \
            none), answered, confidence, sources and nearest.
            Exit status 1 when the one question asked has no answer.
            """)

    @Argument(help: "The assistant's folder, such as Examples/Shop, and the question.", completion: .directory)
    var words: [String] = []
    @Option(
        help: "Answer from this file or folder instead: Markdown, HTML, PDF, DOCX, CSV.", completion: .file())
    var knowledge: String?
    @OptionGroup var encoder: EncoderOptions
    @Option(help: "zh or en; told from the question when missing.") var language: String?
    @Flag(help: "Write JSON.") var json = false

    func validate() throws {
        if let language, Language(tag: language) == nil {
            throw ValidationError("--language must be zh or en, not '\(language)'.")
        }
        guard knowledge != nil || !words.isEmpty else {
            throw ValidationError("Missing the assistant's folder; or give --knowledge PATH.")
        }
        guard words.count <= (knowledge == nil ? 2 : 1) else {
            throw ValidationError("More than one question is given: put it in quotes.")
        }
    }

    func run() async throws {
        if let knowledge {
            try run(KnowledgeAsking(at: knowledge, encoder: encoder), question: words.first)
        } else {
            let loaded = try encoder.assistant(in: URL(filePath: words[0], directoryHint: .isDirectory))
            try run(AssistantAsking(assistant: loaded), question: words.count > 1 ? words[1] : nil)
        }
    }

    private func run(_ asking: some Asking, question: String?) throws {
        let language = language.flatMap(Language.init(tag:))
        guard let question else {
            while let line = readLine() {
                try Console.json(asking.report(asking.answer(line, language: language), to: line))
            }
            return
        }
        let answer = asking.answer(question, language: language)
        if json { try Console.json(asking.report(answer, to: question)) } else { show(answer) }
        if answer.text == nil { throw ExitCode.failure }
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

/// Something that questions are put to on the command line.
private protocol Asking {
    associatedtype Report: Encodable
    func answer(_ question: String, language: Language?) -> KnowledgeAnswer
    /// The answer as it is written in JSON.
    func report(_ answer: KnowledgeAnswer, to question: String) -> Report
}

private struct AssistantAsking: Asking {
    var assistant: LoadedAssistant

    func answer(_ question: String, language: Language?) -> KnowledgeAnswer {
        assistant.answer(question, language: language)
    }

    func report(_ answer: KnowledgeAnswer, to question: String) -> KnowledgeAnswer { answer }
}

private struct KnowledgeAsking: Asking {
    private let index: KnowledgeIndex

    init(at path: String, encoder: EncoderOptions) throws {
        let articles = try KnowledgePlace(path).articles().filter { $0.scope.holds(on: CalendarDay(.now)) }
        index = try KnowledgeIndex(articles: articles, encoder: encoder.choice.load())
    }

    func answer(_ question: String, language: Language?) -> KnowledgeAnswer {
        index.answer(question, language: language ?? KnowledgeImporter.language(ofText: question))
    }

    func report(_ answer: KnowledgeAnswer, to question: String) -> AnswerReport {
        AnswerReport(answer, to: question) { index.articles[$0]?.source }
    }
}
