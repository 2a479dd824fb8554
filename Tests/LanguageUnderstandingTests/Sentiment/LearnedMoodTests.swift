import Foundation
import LanguageUnderstanding
import SourceFiles
import Testing

struct LearnedMoodTests {
    private static let intents =
        "nlu:\n"
        + ["order", "return"].map { name in
            "  - intent: \(name)\n    examples: |\n"
                + ["please", "now", "today"].map { "      - \(name) it \($0)\n" }.joined()
        }.joined()

    /// Words that no lexicon knows, so that only examples can have taught them.
    private static let moods = """
        text,label
        what a glimfy day,positive
        so glimfy again,positive
        glimfy as ever,positive
        this is snorfel,negative
        snorfel service,negative
        all snorfel today,negative

        """

    private static func folder(_ moods: String?) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: UUID().uuidString, directoryHint: .isDirectory)
        for (path, text) in [("intents/a.yml", Self.intents), ("sentiment/a.csv", moods)] {
            guard let text else { continue }
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        return folder
    }

    private static func interpreter(_ moods: String?) throws -> Interpreter {
        let folder = try folder(moods)
        defer { try? FileManager.default.removeItem(at: folder) }
        var diagnostics = Diagnostics()
        let definition = UnderstandingDefinition.load(from: folder, into: &diagnostics)
        #expect(!diagnostics.hasErrors)
        return try InterpreterTrainer.train(definition, encoder: nil)
    }

    @Test func `examples of moods take the place of the lexicon`() throws {
        let taught = try Self.interpreter(Self.moods)
        #expect(taught.interpret("a glimfy order").sentiment.label == "positive")
        #expect(taught.interpret("a snorfel order").sentiment.label == "negative")
        #expect(taught.sentiment(of: "a snorfel order").score < 0)
        let plain = try Self.interpreter(nil)
        #expect(plain.interpret("a snorfel order").sentiment.label == "neutral")
        #expect(plain.hash != taught.hash)
    }

    @Test func `urgency stays with the lexicon`() throws {
        let taught = try Self.interpreter(Self.moods)
        #expect(taught.interpret("urgent!! glimfy").sentiment.urgency > 0.3)
    }

    @Test func `the words that carried the mood are told`() throws {
        let taught = try Self.interpreter(Self.moods)
        let bad = try #require(taught.explain("my order snorfel").explanation).mood
        #expect(bad.min { $0.weight < $1.weight }?.text == "snorfel")
        let good = try #require(taught.explain("my order glimfy").explanation).mood
        #expect(good.max { $0.weight < $1.weight }?.text == "glimfy")
    }

    @Test func `what was saved loads, and a later training without moods forgets them`() throws {
        let folder = try Self.folder(nil)
        defer { try? FileManager.default.removeItem(at: folder) }
        let taught = try Self.interpreter(Self.moods)
        try taught.save(to: folder)
        let loaded = try Interpreter.load(from: folder, encoder: nil)
        #expect(loaded.hash == taught.hash)
        #expect(loaded.sentiment(of: "snorfel") == taught.sentiment(of: "snorfel"))
        try Self.interpreter(nil).save(to: folder)
        #expect(try Interpreter.load(from: folder, encoder: nil).sentiment(of: "snorfel").label == "neutral")
    }

    @Test(arguments: [
        (
            "text,label\na,possitive\nb,negative\n",
            "sentiment/a.csv:2: error: 'possitive' is no mood; did you mean 'positive'?"
        ),
        ("text,label\na,positive\nb,positive\n", "all examples are of one class, 'positive'"),
        ("text,mood\na,positive\n", "sentiment/a.csv:1: error: there is no column 'label'"),
        ("", "the table is empty"),
    ])
    func `what is wrong with the examples is told with its place`(table: String, problem: String) throws {
        let folder = try Self.folder(table)
        defer { try? FileManager.default.removeItem(at: folder) }
        var diagnostics = Diagnostics()
        _ = UnderstandingDefinition.load(from: folder, into: &diagnostics)
        #expect(diagnostics.hasErrors)
        #expect(diagnostics.sorted.contains { $0.description.contains(problem) })
    }
}
