import ArgumentParser
import Foundation
import Inference
import Knowledge
import SourceFiles

/// The command `kefu evaluate WHAT`.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measure how good a part is, on files of your own.",
        subcommands: [
            EvaluateIntentsCommand.self, EvaluateEntitiesCommand.self, EvaluateSentimentCommand.self,
            EvaluateAnswersCommand.self, EvaluateForecastCommand.self,
        ])
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
        guard !json else { return try Console.figures(result) }
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
    var asFigure: String { formatted(.number.precision(.fractionLength(4)).grouping(.never)) }
}
