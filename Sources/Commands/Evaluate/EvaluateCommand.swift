import ArgumentParser
import Foundation
import Inference
import Knowledge
import LanguageUnderstanding
import SourceFiles

/// The command `kefu evaluate WHAT`.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measure how good a part is, on files of your own.",
        subcommands: [EvaluateIntentsCommand.self, EvaluateAnswersCommand.self])
}

struct EvaluateIntentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intents", abstract: "Train on one table and test on another.",
        discussion: "Both are CSV files with a header; --text and --label name their columns.")

    @Option(help: "CSV to learn from.", completion: .file()) var train: String
    @Option(help: "CSV to be tested on.", completion: .file()) var test: String
    @Option(help: "Column of the messages.") var text = "text"
    @Option(help: "Column of the intents.") var label = "label"
    @OptionGroup var encoder: EncoderOptions
    @Flag(help: "Write one JSON object.") var json = false

    func run() async throws {
        var diagnostics = Diagnostics()
        let learnt = examples(of: train, into: &diagnostics)
        let asked = examples(of: test, into: &diagnostics)
        diagnostics.report()
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        let result = try IntentEvaluation.run(
            train: learnt, test: asked, encoder: encoder.choice.load(), progress: Console.progress)
        guard !json else { return try Console.json(result) }
        Console.say(
            """
            accuracy                    \(result.metrics.accuracy.asFigure)
            macro F1                    \(result.metrics.macroF1.asFigure)
            expected calibration error  \(result.metrics.expectedCalibrationError.asFigure)
            \(result.data.train) examples of \(result.data.labels) intents learnt in \(result.seconds.train.asFigure) s, \
            \(result.data.test) tested in \(result.seconds.test.asFigure) s, peak \(Int(result.peakMemoryMB)) MB
            """)
    }

    private func examples(of path: String, into diagnostics: inout Diagnostics) -> [IntentEvaluation.Example] {
        let table = CSVTable.load(
            URL(filePath: path), root: .currentDirectory(), required: [text, label], into: &diagnostics)
        guard let table, let textColumn = table.column(text), let labelColumn = table.column(label) else { return [] }
        if table.rows.isEmpty {
            diagnostics.error(
                at: .init(file: table.name), "the table has no rows", remedy: "add examples below the header")
        }
        return table.rows.map { (text: table.field(textColumn, of: $0), label: table.field(labelColumn, of: $0)) }
    }
}

struct EvaluateAnswersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answers", abstract: "Search and answer every query, and compare with what is right.",
        discussion: """
            Knowledge has the columns id,question,answer and may have language,url. Queries have query,relevant: ids joined by ';', \
            empty where nothing answers.
            """)

    @Option(help: "CSV of the knowledge.", completion: .file()) var knowledge: String
    @Option(help: "CSV of the queries.", completion: .file()) var queries: String
    @OptionGroup var encoder: EncoderOptions
    @Flag(help: "Write one JSON object.") var json = false

    func run() async throws {
        var diagnostics = Diagnostics()
        let here = URL.currentDirectory()
        let knowledgeTable = CSVTable.load(
            URL(filePath: knowledge), root: here, required: ["id", "question", "answer"], into: &diagnostics)
        let queryTable = CSVTable.load(
            URL(filePath: queries), root: here, required: ["query", "relevant"], into: &diagnostics)
        let articles = knowledgeTable.map { AnswerEvaluation.articles(from: $0, into: &diagnostics) } ?? []
        let asked = queryTable.map { AnswerEvaluation.queries(from: $0, articles: articles, into: &diagnostics) } ?? []
        diagnostics.report()
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        let result = try AnswerEvaluation.run(articles: articles, queries: asked, encoder: encoder.choice.load())
        guard !json else { return try Console.json(result) }
        Console.say(
            """
            MAP \(result.metrics.map.asFigure)  MRR \(result.metrics.mrr.asFigure)  P@1 \(result.metrics.precisionAt1.asFigure)  \
            recall@10 \(result.metrics.recallAt10.asFigure)
            \(result.data.articles) articles, \(result.data.queries) queries in \(result.seconds.test.asFigure) s, \
            peak \(Int(result.peakMemoryMB)) MB
            """)
        if let answered = result.metrics.answeredShare, let wrong = result.metrics.falseAnswerRate {
            Console.say("answered \(answered.asFigure) of what can be, \(wrong.asFigure) of what cannot")
        }
    }
}

extension Double {
    fileprivate var asFigure: String { formatted(.number.precision(.fractionLength(4)).grouping(.never)) }
}
