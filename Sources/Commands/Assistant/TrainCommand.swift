import ArgumentParser
import Assembly
import Dialogue
import Foundation
import Knowledge
import LanguageUnderstanding

/// The command `kefu train DIR`.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Learn from the folder's examples; the model is kept by its content.")

    @OptionGroup var assistant: AssistantOptions
    @Option(help: "Folder to write the curves of the training to, for TensorBoard.", completion: .directory)
    var report: String?
    @Flag(help: "Write one JSON object.") var json = false

    private struct Report: Encodable {
        var model: String
        var wasTrained: Bool
        var intents: Int
        var examples: Int
        var articles: Int
        var knowledge: String
        var usesEncoder: Bool
        /// Examples that the mood was learned from; nil where the lexicon tells it.
        var moodExamples: Int?
        var seconds: Double
        /// By name.
        var classes: [ClassReport]
    }

    /// What training got of an intent; the shares are of its examples while they were held out, nil where none could be.
    struct ClassReport: Encodable {
        var name: String
        var examples: Int
        var precision: Double?
        var recall: Double?
        var f1: Double?
    }

    func run() async throws {
        let start = ContinuousClock.now
        let curves = TrainingCurves()
        let loaded = try assistant.load(record: curves.add)
        if let report { try curves.report(to: report, wasTrained: loaded.wasTrained) }
        loaded.diagnostics.report()
        let understanding = loaded.definition.understanding
        let report = Report(
            model: loaded.interpreter.hash, wasTrained: loaded.wasTrained, intents: understanding.intents.count,
            examples: understanding.intents.reduce(0) { $0 + $1.examples.count },
            articles: loaded.definition.articles.count, knowledge: loaded.knowledge.version,
            usesEncoder: loaded.interpreter.usesEncoder,
            moodExamples: understanding.moods.isEmpty ? nil : understanding.moods.count,
            seconds: (ContinuousClock.now - start) / .seconds(1),
            classes: Self.classes(of: loaded))
        guard !json else { return try Console.json(report) }
        Console.say(
            """
            \(report.wasTrained ? "Trained" : "Nothing new to learn for") model \(report.model): \(report.intents) intents from \
            \(report.examples) examples, \(report.articles) articles, \
            \(report.usesEncoder ? "with" : "without") the encoder, in \(report.seconds.formatted(.number.precision(.fractionLength(1)))) s.
            """)
        if let moods = report.moodExamples { Console.say("The mood is learned from \(moods) examples in sentiment/.") }
        Console.say(Self.table(report.classes))
    }

    private static func classes(of loaded: LoadedAssistant) -> [ClassReport] {
        let scores = Dictionary(loaded.interpreter.heldOutScores.map { ($0.name, $0) }) { first, _ in first }
        return loaded.definition.understanding.intents.map { intent in
            let score = scores[intent.name]
            return ClassReport(
                name: intent.name, examples: intent.examples.count, precision: score?.precision, recall: score?.recall,
                f1: score?.f1)
        }
        .sorted { $0.name < $1.name }
    }

    /// The worst first: those want more examples, or overlap.
    private static func table(_ classes: [ClassReport]) -> String {
        func share(_ value: Double?) -> String {
            let text = value.map { $0.formatted(.number.precision(.fractionLength(2))) } ?? "-"
            return String(repeating: " ", count: max(0, 9 - text.count)) + text
        }
        let rows = classes.sorted { ($0.f1 ?? 0, $0.name) < ($1.f1 ?? 0, $1.name) }.map { row in
            let examples = String(row.examples)
            return String(repeating: " ", count: max(0, 8 - examples.count)) + examples
                + "  \(share(row.precision))  \(share(row.recall))  \(share(row.f1))  \(row.name)"
        }
        return (["examples  precision     recall         F1  intent (held out from training)"] + rows)
            .joined(separator: "\n")
    }
}
