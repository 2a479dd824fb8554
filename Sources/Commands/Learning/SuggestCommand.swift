import ArgumentParser
import Foundation
import LanguageUnderstanding
import SourceFiles

/// The command `kefu suggest [MESSAGES] --train PATH`.
struct SuggestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Tell what to label next, what the model can label, what is new, wrong or overlaps.",
        discussion: """
            MESSAGES nobody has labelled: a CSV, JSON lines (.jsonl), or a text with a message a line; without them only the \
            training examples are looked at. The sections:

              next      the messages that teach most when a person labels them
              safe      the messages that the model can label, and how many wrongly
              new       groups of messages that look like an unnamed intent
              wrong     examples whose label looks wrong, and the right one
              overlap   pairs of intents that are taken for each other

            Nothing is changed. Shares of wrong labels hold for messages like the examples; a message about an intent that nobody \
            has named is not, so look at 'new' first.
            """)

    @Argument(help: "Messages that nobody has labelled.", completion: .file()) var messages: String?
    @Option(help: "What to learn from: an assistant's folder, or a CSV.", completion: .file()) var train: String
    @Option(help: "Column of the messages, in CSV and JSON lines.") var text = "text"
    @Option(help: "Column of the intents, in a CSV to learn from.") var label = "label"
    @Option(help: "Sections, such as next,new; without it all of them.") var only: SectionList?
    @Option(help: "Share of wrong labels that 'safe' may bring in, above 0 and below 1.") var harm = 0.02
    @Option(help: "So many of each section; 0 gives all.") var limit = 10
    @Option(help: "What is drawn by, where there is too much to compare.") var seed: UInt64 = 0
    @OptionGroup var encoder: EncoderOptions
    @Flag(help: "Write one JSON object.") var json = false

    func validate() throws {
        guard harm > 0, harm < 1 else {
            throw ValidationError("--harm is a share above 0 and below 1, such as 0.02, not \(harm).")
        }
        guard limit >= 0 else { throw ValidationError("--limit is 0, for all, or more, not \(limit).") }
        let needing = sections.filter(\.needsMessages)
        if messages == nil, only != nil, let first = needing.first {
            throw ValidationError(
                "'\(first.rawValue)' is about messages that nobody has labelled: name a file of them before --train.")
        }
    }

    private var sections: [Suggestions.Section] { only?.sections ?? Suggestions.Section.allCases }

    func run() async throws {
        var diagnostics = Diagnostics()
        guard FileManager.default.fileExists(atPath: train) else {
            Console.note("error: there is no file or folder \(train) to learn from")
            throw ExitCode.failure
        }
        var study = SuggestionStudy.load(
            train: URL(filePath: train), text: text, label: label, messages: messages.map { URL(filePath: $0) },
            into: &diagnostics)
        diagnostics.report()
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        study.sections = Set(sections.filter { messages != nil || !$0.needsMessages })
        study.harm = harm
        study.limit = limit == 0 ? nil : limit
        study.seed = seed
        let choice = encoder.choice
        let suggestions = try study.run(encoder: choice.withSecond(choice.load()), progress: Console.progress)
        if json { try Console.json(suggestions) } else { Console.say(SuggestionTables(suggestions).text) }
    }
}

/// Names of sections, joined by commas.
struct SectionList: ExpressibleByArgument {
    var sections: [Suggestions.Section]

    init?(argument: String) {
        let names = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        sections = names.compactMap(Suggestions.Section.init)
        guard !names.isEmpty, sections.count == names.count else { return nil }
    }

    static var allValueStrings: [String] { Suggestions.Section.allCases.map(\.rawValue) }
}
