import ArgumentParser
import Assembly
import Foundation
import Inference
import LanguageUnderstanding
import SourceFiles

/// The folder and the models that most commands need.
struct AssistantOptions: ParsableArguments {
    @Argument(help: "The assistant's folder, such as Examples/Shop.", completion: .directory)
    var directory: String

    @OptionGroup var encoder: EncoderOptions

    var folder: URL { URL(filePath: directory, directoryHint: .isDirectory) }

    /// Reads, trains when the examples are new, and indexes; problems are told and end the command.
    func load(record: @escaping (TrainingPoint) -> Void = { _ in }) throws -> LoadedAssistant {
        try encoder.assistant(in: folder, record: record)
    }
}

/// Which sentence encoder to use.
struct EncoderOptions: ParsableArguments {
    @Option(help: "Folder of the models; without it $KEFU_MODELS, then .models is searched.")
    var models: String?

    @Flag(help: "Use the sparse models alone, without the sentence encoder.")
    var withoutEncoder = false

    @Flag(help: "Learn intents with a second encoder too: better from few examples, slower.")
    var secondEncoder = false

    @Option(name: .customLong("data"), help: "Folder for the record and for trained models.")
    var dataPath = ProcessInfo.processInfo.environment["KEFU_DATA"] ?? ".kefu"

    var data: URL { URL(filePath: dataPath, directoryHint: .isDirectory) }

    var choice: EncoderChoice {
        EncoderChoice(
            models: models.map { URL(filePath: $0, directoryHint: .isDirectory) }, isLeftOut: withoutEncoder,
            hasSecond: secondEncoder)
    }

    /// Reads, trains when the examples are new, and indexes; problems are told and end the command.
    func assistant(
        in folder: URL, record: @escaping (TrainingPoint) -> Void = { _ in }
    ) throws -> LoadedAssistant {
        let choice = choice
        let first = choice.load()
        var loader = AssistantLoader(encoder: first, models: data.appending(path: "models"))
        loader.understandingEncoder = choice.withSecond(first)
        loader.progress = Console.progress
        loader.record = record
        return try reporting { try loader.load(folder) }
    }

    /// The vectors of articles that were computed before; nil where there is no data folder, which only looking things up does not make.
    ///
    /// - Throws: What the file system throws.
    func kept(_ encoder: (any SentenceEncoder)?) throws -> KeptEncodings? {
        guard FileManager.default.fileExists(atPath: data.path) else { return nil }
        return try encoder.map {
            try KeptEncodings($0, in: AssistantLoader.encodings(in: data.appending(path: "models")))
        }
    }

    /// What was trained before and kept in the folder.
    ///
    /// - Throws: `BundleError`.
    func interpreter(in folder: URL) throws -> Interpreter {
        try Interpreter.load(from: folder, encoder: choice.withSecond(choice.load()))
    }
}

/// Finds the sentence encoder, or does without and says so.
struct EncoderChoice {
    var models: URL?
    var isLeftOut = false
    var hasSecond = false

    /// Where the models are; nil when there is no such folder in any of the usual places.
    var modelDirectory: ModelDirectory? { models.map(ModelDirectory.init(url:)) ?? ModelDirectory.locate() }

    /// What messages are learnt with: `first`, beside the second encoder where that is wanted and there.
    func withSecond(_ first: (any SentenceEncoder)?) -> (any SentenceEncoder)? {
        guard hasSecond, let first else { return first }
        do {
            if let second = try modelDirectory?.secondSentenceEncoder() { return CombinedEncoder(first, second) }
            Console.note("note: there is no second encoder; Scripts/setup --with second-encoder installs it")
        } catch {
            Console.note("warning: \(error)")
        }
        return first
    }

    func load() -> (any SentenceEncoder)? {
        guard !isLeftOut else { return nil }
        do {
            if let encoder = try modelDirectory?.sentenceEncoder() { return encoder }
            Console.note("note: there is no sentence encoder; answers are less good (Scripts/setup installs it)")
        } catch {
            Console.note("warning: \(error)")
        }
        return nil
    }
}

/// Turns the errors of loading into told problems and exit status 1.
func reporting<Value>(_ work: () throws -> Value) throws -> Value {
    do {
        return try work()
    } catch AssistantLoadingError.noSuchFolder(let path) {
        Console.note("error: there is no folder \(path)")
    } catch AssistantLoadingError.unusable(let diagnostics) {
        diagnostics.report()
        Console.note(diagnostics.summary)
    }
    throw ExitCode.failure
}
