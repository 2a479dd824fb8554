import ArgumentParser
import Assembly
import Conversations
import Dialogue
import Foundation
import Inference
import Knowledge
import SourceFiles

struct EvaluateAnswersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answers", abstract: "Search and answer every query, and compare with what is right.",
        discussion: """
            Knowledge has the columns id,question,answer and may have language,url; or it is a folder of articles. With --assistant the \
            articles and intents of an assistant answer. Queries have query,relevant: ids or addresses of articles joined by ';', empty \
            where nothing answers; a column sentence holds words of the right sentence, '|' between what says the same, and before the \
            question that was asked before. \
            With --second-encoder both encoders search in the knowledge.
            """)

    @Option(help: "CSV of the knowledge, or a folder of articles.", completion: .file()) var knowledge: String?
    @Option(help: "Instead of --knowledge: the folder of an assistant, such as Examples/Shop.", completion: .directory)
    var assistant: String?
    @Option(help: "CSV of the queries.", completion: .file()) var queries: String
    @Option(help: "File to write what each query found to, one JSON object a line.", completion: .file())
    var outcomes: String?
    @OptionGroup var encoder: EncoderOptions
    @Flag(help: "Write one JSON object.") var json = false

    func validate() throws {
        guard (knowledge == nil) != (assistant == nil) else {
            throw ValidationError("Say what is to answer: either --knowledge or --assistant.")
        }
    }

    func run() async throws {
        var lines: [String] = []
        let record = outcomes.map { _ in
            { (outcome: AnswerOutcome) in lines.append(try JSONValue(encoding: outcome).json) }
        }
        let result = try assistant.map { try ask(assistant: $0, record) } ?? ask(knowledge: knowledge ?? "", record)
        if let outcomes {
            try Data((lines + [""]).joined(separator: "\n").utf8).write(to: URL(filePath: outcomes))
        }
        if json { try Console.figures(result) } else { Console.say(result.summary) }
    }

    private func ask(
        assistant: String, _ record: ((AnswerOutcome) throws -> Void)?
    ) throws -> AnswerEvaluation {
        let loaded = try encoder.assistant(in: URL(filePath: assistant, directoryHint: .isDirectory))
        var diagnostics = Diagnostics()
        let asked = queries(about: loaded.definition.articles, into: &diagnostics)
        diagnostics.report()
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        return try AnswerEvaluation.run(
            queries: asked, in: loaded.knowledge, record: record
        ) { loaded.bestAnswer($0.text, after: $0.before) }
    }

    private func ask(
        knowledge: String, _ record: ((AnswerOutcome) throws -> Void)?
    ) throws -> AnswerEvaluation {
        var diagnostics = Diagnostics()
        let articles = articles(at: URL(filePath: knowledge), into: &diagnostics)
        let asked = queries(about: articles, into: &diagnostics)
        diagnostics.report()
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        let model = encoder.choice.withSecond(encoder.choice.load())
        return try AnswerEvaluation.run(
            articles: articles, queries: asked, encoder: model, kept: encoder.kept(model), record: record)
    }

    private func articles(at place: URL, into diagnostics: inout Diagnostics) -> [Article] {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder), isFolder.boolValue {
            return KnowledgeImporter.load(from: place, into: &diagnostics)
        }
        let table = CSVTable.load(
            place, root: .currentDirectory(), required: ["id", "question", "answer"], into: &diagnostics)
        return table.map { AnswerEvaluation.articles(from: $0, into: &diagnostics) } ?? []
    }

    private func queries(
        about articles: [Article], into diagnostics: inout Diagnostics
    ) -> [AnswerEvaluation.Query] {
        let table = CSVTable.load(
            URL(filePath: queries), root: .currentDirectory(), required: ["query", "relevant"], into: &diagnostics)
        return table.map { AnswerEvaluation.queries(from: $0, articles: articles, into: &diagnostics) } ?? []
    }
}

extension AnswerEvaluation {
    /// For a terminal.
    fileprivate var summary: String {
        var lines = [
            """
            MAP \(metrics.map.asFigure)  MRR \(metrics.mrr.asFigure)  P@1 \(metrics.precisionAt1.asFigure)  \
            recall@10 \(metrics.recallAt10.asFigure)
            \(data.articles) articles, \(data.queries) queries in \(seconds.test.asFigure) s, peak \(Int(peakMemoryMB)) MB
            """
        ]
        if let answered = metrics.answeredShare, let wrong = metrics.falseAnswerRate {
            lines.append("answered \(answered.asFigure) of what can be, \(wrong.asFigure) of what cannot")
        }
        if let share = metrics.sentenceShare {
            lines.append("the right sentence in \(share.asFigure) of the best answers")
        }
        return lines.joined(separator: "\n")
    }
}
