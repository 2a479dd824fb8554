import ArgumentParser
import Assembly
import Conversations
import Dialogue
import Foundation

/// The command `kefu chat DIR`.
struct ChatCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chat", abstract: "Talk to the assistant in the terminal.",
        discussion: "An empty line or Ctrl-D ends it. Business systems are called at the addresses in assistant.yml.")

    @OptionGroup var assistant: AssistantOptions
    @Option(help: "Language to begin in: zh or en.") var language: String = "en"
    @Flag(help: "Show after each reply what was chosen and why.") var receipt = false

    func run() async throws {
        guard let language = Language(tag: language) else {
            throw ValidationError("--language must be zh or en, not '\(language)'.")
        }
        let loaded = try assistant.load()
        let services = BusinessServices()
        let speaker = services.assistant(from: loaded)
        show(speaker.greeting(language))
        var state = DialogueState()
        var spoken = language
        while true {
            if Console.isTerminal { FileHandle.standardOutput.write(Data("> ".utf8)) }
            guard let line = readLine(), !line.trimmingCharacters(in: .whitespaces).isEmpty else { break }
            let turn = await speaker.turn(
                TurnInput(messageID: .random(), text: line, state: state, language: spoken, now: .now))
            state = turn.state
            spoken = turn.language
            for reply in turn.replies { show(reply) }
            if let handover = turn.handover { Console.say("  [a person is called: \(handover.trigger.rawValue)]") }
            if receipt {
                let chosen = turn.receipt.chosen
                Console.say("  [\(chosen.kind.rawValue) \(chosen.name): \(chosen.explanation.text(in: turn.language))]")
            }
        }
        try await services.close()
    }

    private func show(_ content: MessageContent) {
        Console.say(content.text)
        if let card = content.card {
            Console.say("  ┌ \(card.title)" + (card.subtitle.map { " · \($0)" } ?? ""))
            for row in card.rows { Console.say("  │ \(row.label): \(row.value)") }
            if let link = card.link { Console.say("  └ \(link.title)" + (link.url.map { " <\($0)>" } ?? "")) }
        }
        for (number, source) in content.sources.enumerated() {
            Console.say("  [\(number + 1)] \(source.title)" + (source.url.map { " <\($0)>" } ?? ""))
        }
        if !content.quickReplies.isEmpty {
            Console.say("  " + content.quickReplies.map { "(\($0.title))" }.joined(separator: " "))
        }
    }
}
