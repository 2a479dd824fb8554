import ArgumentParser
import Foundation
import LanguageUnderstanding
import SourceFiles

/// The command `kefu augment --train PATH --output FILE`.
struct AugmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "augment", abstract: "Make variants of training examples, in a file of their own.",
        discussion: """
            The kinds:

              typos         slips of the keyboard in three of ten words
              homophones    Chinese characters of the same sound, as pinyin gives them
              synonyms      words of customer service by others of their meaning
              traditional   traditional Chinese characters
              width         letters and digits of full width

            The file is a CSV with the columns text,label,origin,kind,source, where origin is always 'augmented'. Whether it helps, \
            'kefu evaluate intents --augmented FILE --typos 1' tells. Of the kinds, homophones make Chinese intents sturdier; the others \
            change accuracy little and serve for testing. 'kefu train' learns from none of them.
            """)

    @Option(help: "Examples: an assistant's folder, or a CSV.", completion: .file()) var train: String
    @Option(help: "CSV to write; nothing that a person wrote is written over.", completion: .file()) var output: String
    @Option(help: "Column of the messages, in a CSV.") var text = "text"
    @Option(help: "Column of the intents, in a CSV.") var label = "label"
    @Option(help: "Kinds, such as typos,synonyms; without it all of them.") var kinds: KindList?
    @Option(help: "Up to so many variants of each kind for each example.") var each = 1
    @Option(help: "What is drawn by: the same number gives the same variants.") var seed: UInt64 = 0
    @Flag(help: "Write one JSON object that tells how many there are.") var json = false

    private struct Report: Encodable {
        var examples: Int
        var variants: Int
        var kinds: [String: Int]
        var seed: UInt64
    }

    func validate() throws {
        guard each > 0 else { throw ValidationError("--each is 1 or more, not \(each).") }
    }

    func run() async throws {
        var diagnostics = Diagnostics()
        guard FileManager.default.fileExists(atPath: train) else {
            Console.note("error: there is no file or folder \(train) to make variants of")
            throw ExitCode.failure
        }
        let file = URL(filePath: output)
        guard !FileManager.default.fileExists(atPath: output) || AugmentedTable.isOne(file) else {
            Console.note("error: \(output) is there already and was not written by kefu augment; name another --output")
            throw ExitCode.failure
        }
        let examples = TrainingSource.load(URL(filePath: train), text: text, label: label, into: &diagnostics).examples
        diagnostics.report()
        guard !diagnostics.hasErrors else { throw ExitCode.failure }
        var augmenter = Augmenter()
        augmenter.kinds = kinds?.kinds ?? augmenter.kinds
        augmenter.each = each
        augmenter.seed = seed
        let variants = augmenter.variants(of: examples)
        do {
            try Data(AugmentedTable.csv(variants).utf8).write(to: file, options: .atomic)
        } catch {
            Console.note("error: \(output) cannot be written: \(error.localizedDescription)")
            throw ExitCode.failure
        }
        let counts = Dictionary(grouping: variants, by: \.kind.rawValue).mapValues(\.count)
        let report = Report(examples: examples.count, variants: variants.count, kinds: counts, seed: seed)
        guard !json else { return try Console.json(report) }
        let parts = augmenter.kinds.map { "\(counts[$0.rawValue] ?? 0) \($0.rawValue)" }
        Console.say(
            "\(variants.count) variants of \(examples.count) examples in \(output): \(parts.joined(separator: ", ")).")
    }
}

/// Names of kinds, joined by commas.
struct KindList: ExpressibleByArgument {
    var kinds: [AugmentedText.Kind]

    init?(argument: String) {
        let names = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        // In one order, however they were named, so that the seed decides alone.
        kinds = AugmentedText.Kind.allCases.filter { names.contains($0.rawValue) }
        guard !names.isEmpty, kinds.count == Set(names).count else { return nil }
    }

    static var allValueStrings: [String] { AugmentedText.Kind.allCases.map(\.rawValue) }
}
