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
            With --llm, a language model puts answers into words from the passages that were found; each of its sentences is checked \
            against them, and what they do not say is left out.
            Exit status 1 when the one question asked has no answer.
            """)

    @Argument(help: "The assistant's folder, such as Examples/Shop, and the question.", completion: .directory)
    var words: [String] = []
    @Option(
        help: "Answer from this file or folder instead: Markdown, HTML, PDF, DOCX, CSV.", completion: .file())
    var knowledge: String?
    @OptionGroup var model: LanguageModelArguments
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
        let writer = try model.settings().map { LanguageModelWriter($0, ledger: ModelLedger(in: encoder.data)) }
        if let knowledge {
            try await run(KnowledgeAsking(at: knowledge, encoder: encoder), question: words.first, writer)
        } else {
            let loaded = try encoder.assistant(in: URL(filePath: words[0], directoryHint: .isDirectory))
            try await run(AssistantAsking(assistant: loaded), question: words.count > 1 ? words[1] : nil, writer)
        }
    }

    private func run(_ asking: some Asking, question: String?, _ writer: LanguageModelWriter?) async throws {
        guard let question else {
            while let line = readLine() {
                try Console.json(asking.report(await answer(line, asking, writer), to: line))
            }
            await writer?.close()
            return
        }
        let isShown = !json && writer != nil
        let answer = await answer(question, asking, writer) { if isShown { Console.sayPart($0) } }
        await writer?.close()
        if json { try Console.json(asking.report(answer, to: question)) } else { show(answer) }
        if answer.text == nil { throw ExitCode.failure }
    }

    private func answer(
        _ question: String, _ asking: some Asking, _ writer: LanguageModelWriter?,
        show: @escaping @Sendable (String) -> Void = { _ in }
    ) async -> KnowledgeAnswer {
        let language = language.flatMap(Language.init(tag:))
        let answer = asking.answer(question, language: language)
        guard let writer else { return answer }
        return await writer.answer(
            answer, to: question, language: language ?? asking.language(of: question), from: asking.index,
            purpose: "ask", show: show)
    }

    private func show(_ answer: KnowledgeAnswer) {
        let confidence = answer.confidence.formatted(.number.precision(.fractionLength(2)))
        if let text = answer.text {
            // What a model has written stands there already, without an end of line.
            Console.say(answer.wording?.outcome == .written ? "" : text)
            for (place, citation) in answer.citations.enumerated() {
                let mark = answer.wording?.outcome == .written ? "[\(place + 1)]" : "—"
                Console.say("  \(mark) \(citation.title) [\(citation.passageID)], confidence \(confidence)")
            }
        } else {
            Console.say("The articles do not answer this (confidence \(confidence)).")
            for citation in answer.nearest { Console.say("  near: \(citation.title)") }
        }
        if let wording = answer.wording { Console.note(wording.sentence) }
    }
}

/// Something that questions are put to on the command line.
private protocol Asking {
    associatedtype Report: Encodable
    var index: KnowledgeIndex { get }
    func answer(_ question: String, language: Language?) -> KnowledgeAnswer
    func language(of question: String) -> Language
    /// The answer as it is written in JSON.
    func report(_ answer: KnowledgeAnswer, to question: String) -> Report
}

private struct AssistantAsking: Asking {
    var assistant: LoadedAssistant

    func answer(_ question: String, language: Language?) -> KnowledgeAnswer {
        assistant.answer(question, language: language)
    }

    var index: KnowledgeIndex { assistant.knowledge }

    func language(of question: String) -> Language {
        assistant.interpreter.interpret(question, language: nil).language
    }

    func report(_ answer: KnowledgeAnswer, to question: String) -> KnowledgeAnswer { answer }
}

private struct KnowledgeAsking: Asking {
    let index: KnowledgeIndex

    init(at path: String, encoder: EncoderOptions) throws {
        let articles = try KnowledgePlace(path).articles().filter { $0.scope.holds(on: CalendarDay(.now)) }
        index = try KnowledgeIndex(articles: articles, encoder: encoder.choice.load())
    }

    func answer(_ question: String, language: Language?) -> KnowledgeAnswer {
        index.answer(question, language: language ?? self.language(of: question))
    }

    func language(of question: String) -> Language { KnowledgeImporter.language(ofText: question) }

    func report(_ answer: KnowledgeAnswer, to question: String) -> AnswerReport {
        AnswerReport(answer, to: question) { index.articles[$0]?.source }
    }
}
