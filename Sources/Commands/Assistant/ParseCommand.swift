import ArgumentParser
import Assembly
import Conversations
import Foundation
import LanguageUnderstanding
import ValueParsing

/// The command `kefu parse DIR [TEXT]`.
struct ParseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Tell what a message means: language, intents, entities, values, mood.",
        discussion: "Without a text, reads a message a line from standard input and writes one JSON object a line.")

    @OptionGroup var assistant: AssistantOptions
    @Argument(help: "The message.") var text: String?
    @Flag(help: "Tell which words and which examples carried each decision.") var explain = false
    @Flag(help: "Write JSON.") var json = false

    func run() async throws {
        let interpreter = try assistant.load().interpreter
        if let text {
            let result = interpretation(of: text, by: interpreter)
            return json ? try Console.json(result) : show(result)
        }
        while let line = readLine() { try Console.json(interpretation(of: line, by: interpreter)) }
    }

    private func interpretation(of text: String, by interpreter: Interpreter) -> Interpretation {
        explain ? interpreter.explain(text) : interpreter.interpret(text)
    }

    private func show(_ result: Interpretation) {
        Console.say("language   \(result.language.rawValue)")
        for intent in result.intents {
            Console.say(
                "intent     \(intent.confidence.formatted(.number.precision(.fractionLength(3))))  \(intent.name)")
        }
        if result.isOutOfScope { Console.say("intent     none of these, most likely") }
        for clause in result.clauses ?? [] {
            Console.say("clause     \(clause.intent)  (\(clause.text))")
        }
        for entity in result.entities { Console.say("entity     \(entity.name) = \(entity.value)  (\(entity.text))") }
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
