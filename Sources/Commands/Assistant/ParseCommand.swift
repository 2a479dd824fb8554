import ArgumentParser
import Assembly
import Conversations
import Dispatch
import Foundation
import LanguageUnderstanding
import Synchronization
import ValueParsing

/// The command `kefu parse DIR [TEXT]`.
struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Tell what a message means: language, intents, entities, values, mood.",
        discussion: """
            Without a message, reads one a line from standard input, as it is or as a JSON object with "text", and writes one \
            JSON object a line. What else an object has is written again with the answer.
            """)

    @Argument(
        help: "The assistant's folder, such as Examples/Shop; left out with --model.", completion: .directory)
    var directory: String?
    @Argument(help: "The message.") var text: String?
    @Option(
        help: "A trained model, or an assistant's folder, instead of the first argument.", completion: .directory)
    var model: String?
    @Flag(help: "Tell which words and which examples carried each decision.") var explain = false
    @Flag(help: "Ask the encoder only where the words alone are not sure: faster, hardly less accurate.")
    var cascade = false
    @Flag(help: "Write JSON.") var json = false
    @OptionGroup var encoder: EncoderOptions

    /// With `--model`, the first argument is the message.
    private var message: String? { model == nil ? text : directory }

    func validate() throws {
        if model == nil, directory == nil {
            throw ValidationError("Name the assistant's folder, or a trained model with --model.")
        }
        if model != nil, text != nil {
            throw ValidationError("With --model there is no other folder: write the message alone, in quotes.")
        }
        if cascade, explain {
            throw ValidationError("--explain tells the reasons of the whole model: leave out --cascade.")
        }
    }

    func run() async throws {
        var interpreter = try interpreter()
        interpreter.isCascading = cascade
        if cascade, !interpreter.hasCascade {
            Console.note(
                "note: this model asks the encoder about every message, or has none: training found no share to spare")
        }
        if let message {
            let result = interpretation(of: message, by: interpreter)
            return json ? try Console.json(result) : show(result)
        }
        var lines = InputLines()
        var number = 0
        while let batch = lines.next() {
            var inputs: [ParseInput] = []
            let problem = Result {
                for line in batch {
                    number += 1
                    inputs.append(try ParseInput(line: line, number: number))
                }
            }
            try answer(inputs, by: interpreter)
            try problem.get()
        }
    }

    /// Writes the answers in the order of the messages, which are worked on by all cores.
    private func answer(_ inputs: [ParseInput], by interpreter: Interpreter) throws {
        let together = 32
        let answers = Mutex(
            [Result<String, any Error>?](repeating: nil, count: (inputs.count + together - 1) / together))
        DispatchQueue.concurrentPerform(iterations: (inputs.count + together - 1) / together) { part in
            let answer = Result {
                try inputs[part * together..<min(inputs.count, (part + 1) * together)]
                    .map { $0.answered(by: try interpretation(of: $0.text, by: interpreter).json()).json }
                    .joined(separator: "\n")
            }
            answers.withLock { $0[part] = answer }
        }
        let text = try answers.withLock { $0 }.compactMap { try $0?.get() }.joined(separator: "\n")
        if !text.isEmpty { Console.say(text) }
    }

    private func interpreter() throws -> Interpreter {
        let folder = URL(filePath: model ?? directory ?? "", directoryHint: .isDirectory)
        guard model != nil, Interpreter.isTrained(folder) else {
            return try encoder.assistant(in: folder).interpreter
        }
        do {
            return try encoder.interpreter(in: folder)
        } catch let error as BundleError {
            Console.note("error: \(error)")
            throw ExitCode.failure
        }
    }

    private func interpretation(of text: String, by interpreter: Interpreter) -> Interpretation {
        explain ? interpreter.explain(text) : interpreter.interpretWithClauses(text)
    }

    private func show(_ result: Interpretation) {
        Console.say("language   \(result.language.rawValue)")
        if let corrected = result.corrected { Console.say("read as    \(corrected)") }
        for intent in result.intents {
            Console.say(
                "intent     \(intent.confidence.formatted(.number.precision(.fractionLength(3))))  \(intent.name)")
        }
        if result.isOutOfScope { Console.say("intent     none of these, most likely") }
        for clause in result.clauses ?? [] {
            Console.say("clause     \(clause.intent)  (\(clause.text))")
        }
        for entity in result.entities {
            let likely = entity.confidence.map { ", \(figure($0)) likely" } ?? ""
            Console.say("entity     \(entity.name) = \(entity.value)  (\(entity.text)\(likely))")
        }
        for found in result.values {
            Console.say("value      \(found.kind.rawValue) = \(found.value.canonical)  (\(found.text))")
        }
        let mood = result.sentiment
        Console.say("mood       \(mood.label) \(figure(mood.score))")
        if mood.urgency > 0 { Console.say("urgency    \(figure(mood.urgency))") }
        if mood.frustration > 0 { Console.say("frustrated \(figure(mood.frustration))") }
        if let explanation = result.explanation { Console.say("\n" + explanation.summary) }
    }

    private func figure(_ value: Double) -> String { value.formatted(.number.precision(.fractionLength(2))) }
}
