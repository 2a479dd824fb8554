import ArgumentParser
import Foundation
import LanguageUnderstanding
import SourceFiles

struct EvaluateEntitiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entities", abstract: "Train on some tagged sentences and test on others.",
        discussion: """
            Each is a folder with seq.in, seq.out and label, a line a sentence; or a file (or a folder with just that) of tokens and \
            tags, a blank line between sentences; or Rasa's NLU files. An entity is right with its exact bounds and name.
            """)

    @Option(help: "Sentences to learn from.", completion: .directory) var train: String
    @Option(help: "Sentences to be tested on.", completion: .directory) var test: String
    @Option(help: "Sentences to be tested on as well, while choosing what to do.", completion: .directory)
    var valid: String?
    @Option(help: "Folder to write the curves of the training to, for TensorBoard.", completion: .directory)
    var report: String?
    @OptionGroup var encoder: EncoderOptions
    @Flag(help: "Write one JSON object.") var json = false

    func run() async throws {
        var diagnostics = Diagnostics()
        let learnt = TaggedCorpus.load(URL(filePath: train), into: &diagnostics)
        let asked = TaggedCorpus.load(URL(filePath: test), into: &diagnostics)
        let held = valid.map { TaggedCorpus.load(URL(filePath: $0), into: &diagnostics) }
        diagnostics.report()
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        let curves = TrainingCurves()
        let result = try EntityEvaluation.run(
            train: learnt, test: asked, valid: held, encoder: encoder.choice.load(), progress: Console.progress,
            record: curves.add)
        if let report { try curves.report(to: report, wasTrained: true) }
        guard !json else { return try Console.figures(result) }
        report(result.metrics, of: "test")
        if let metrics = result.validMetrics { report(metrics, of: "valid") }
        let size = result.data
        Console.say(
            """
            \(size.train) sentences, \(size.entities) entities learnt in \(result.seconds.train.asFigure) s, \(size.intents) intents in \
            \(result.seconds.intents.asFigure) s, \(size.test) tested in \(result.seconds.test.asFigure) s, tagger \
            \(size.modelBytes / 1_024) KB, peak \(Int(result.peakMemoryMB)) MB
            """)
        if size.repairedTags > 0 { Console.say("\(size.repairedTags) tags went on what had not begun, and began it") }
    }

    private func report(_ metrics: EntityEvaluation.Metrics, of part: String) {
        Console.say(
            """
            \(part): slot F1 \(metrics.slotF1.asFigure) (precision \(metrics.slotPrecision.asFigure), recall \
            \(metrics.slotRecall.asFigure)), intents \(metrics.intentAccuracy?.asFigure ?? "-"), whole sentences \
            \(metrics.sentenceAccuracy.asFigure)
            """)
    }
}
