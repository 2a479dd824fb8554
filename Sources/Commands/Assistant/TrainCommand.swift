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
    @Flag(help: "Write one JSON object.") var json = false

    private struct Report: Encodable {
        var model: String
        var wasTrained: Bool
        var intents: Int
        var examples: Int
        var articles: Int
        var knowledge: String
        var usesEncoder: Bool
        var seconds: Double
    }

    func run() async throws {
        let start = ContinuousClock.now
        let loaded = try assistant.load()
        let understanding = loaded.definition.understanding
        let report = Report(
            model: loaded.interpreter.hash, wasTrained: loaded.wasTrained, intents: understanding.intents.count,
            examples: understanding.intents.reduce(0) { $0 + $1.examples.count },
            articles: loaded.definition.articles.count, knowledge: loaded.knowledge.version,
            usesEncoder: loaded.interpreter.usesEncoder, seconds: (ContinuousClock.now - start) / .seconds(1))
        guard !json else { return try Console.json(report) }
        Console.say(
            """
            \(report.wasTrained ? "Trained" : "Nothing new to learn for") model \(report.model): \(report.intents) intents from \
            \(report.examples) examples, \(report.articles) articles, \
            \(report.usesEncoder ? "with" : "without") the encoder, in \(report.seconds.formatted(.number.precision(.fractionLength(1)))) s.
            """)
    }
}
