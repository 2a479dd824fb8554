import Foundation
import TestSupport
import Testing

/// Several intents a message, and curves beside the reports.
@Suite(.needsProgram)
struct CurvesCommandTests {
    private static let corpus = (0..<8).map { "fly O\nto O\ncity\($0) B-city\n" }.joined(separator: "\n")
    private static let table =
        "text,label\na room,hotel\na taxi,taxi\nroom and taxi,hotel;taxi\nsome room,hotel\nbig taxi,taxi\nnothing,\n"

    private static func run(_ line: String) async throws -> (result: KefuProgram.Result, folder: TemporaryFolder) {
        let folder = try TemporaryFolder(["city.conll": corpus, "several.csv": table])
        return (
            try await KefuProgram.run(
                line.split(separator: " ").map(String.init) + ["--without-encoder"], in: folder.url), folder
        )
    }

    private static func events(in folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "out").path)
            .filter { $0.hasPrefix("events.out.tfevents.") }
    }

    @Test func `the loss of the tagger is written for TensorBoard`() async throws {
        let (result, folder) = try await Self.run("evaluate entities --train city.conll --test city.conll --report out")
        #expect(result.status == 0)
        let name = try #require(try Self.events(in: folder).first)
        let bytes = try Data(contentsOf: folder.url.appending(path: "out/" + name))
        // The first record is the version of the format.
        #expect(bytes.range(of: Data("brain.Event:2".utf8)) != nil)
        #expect(bytes.range(of: Data("entities/loss".utf8)) != nil)
    }

    @Test func `several intents a message are measured together`() async throws {
        let (result, folder) = try await Self.run(
            "evaluate intents --several ; --train several.csv --test several.csv --json --report out")
        #expect(result.status == 0)
        let metrics = result.objects.first?["metrics"] as? [String: Double] ?? [:]
        #expect(Set(metrics.keys) == ["microF1", "microPrecision", "microRecall", "macroF1", "exactAccuracy"])
        #expect((result.objects.first?["data"] as? [String: Any])?["test"] as? Int == 6)
        #expect(try Self.events(in: folder).count == 1)
    }

    @Test(arguments: [
        ("--several ; --train several.csv --test several.csv --fail-under microF1=1.1", "microF1 is "),
        ("--several ; --train several.csv --test several.csv --fail-under accuracy=0.5", "no metric 'accuracy'"),
        ("--several ; --train several.csv --test several.csv --few-shot 3", "not with --few-shot"),
        ("--several + --train several.csv --test several.csv", "'+' is to stand between them"),
    ])
    func `what does not fit several intents is said`(line: String, problem: String) async throws {
        let (result, _) = try await Self.run("evaluate intents " + line)
        #expect(result.status != 0)
        #expect(result.problems.contains(problem))
    }
}
