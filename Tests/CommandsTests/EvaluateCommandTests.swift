import Foundation
import TestSupport
import Testing

@Suite(.needsProgram)
struct EvaluateCommandTests {
    private static let greetings = [
        "hello there", "good morning", "hi assistant", "hey you", "hello again", "good evening",
    ]
    private static let returns = [
        "i want to return this", "send the shoes back", "how do i return a shirt", "return my order",
        "give it back to you",
        "take this back",
    ]

    private static let table =
        (["text,label"] + greetings.map { "\($0),greet" } + returns.map { "\($0),return" }).joined(separator: "\n")
        + "\n"

    private static func run(
        _ arguments: [String], task: String = "intents", files: [String: String] = [:]
    ) async throws -> (result: KefuProgram.Result, folder: TemporaryFolder) {
        let folder = try TemporaryFolder(["train.csv": table, "outside.csv": "text\nψωξ\nжщ\n"].merging(files) { $1 })
        let result = try await KefuProgram.run(
            ["evaluate", task] + arguments + ["--without-encoder"], in: folder.url)
        return (result, folder)
    }

    private static func metrics(_ result: KefuProgram.Result) -> [String: Double] {
        result.objects.first?["metrics"] as? [String: Double] ?? [:]
    }

    @Test func `intents are measured with what is out of scope`() async throws {
        let (result, _) = try await Self.run(
            arguments("--train train.csv --test train.csv --out-of-scope outside.csv --valid train.csv --json"))
        #expect(result.status == 0)
        let metrics = Self.metrics(result)
        #expect(metrics["accuracy"] == 1 && metrics["macroF1"] == 1)
        for name in ["expectedCalibrationError", "auroc", "outOfScopeRecall", "inScopeAccuracy"] {
            #expect(metrics[name].map { (0...1).contains($0) } == true)
        }
        #expect((result.objects.first?["classes"] as? [Any])?.count == 2)
    }

    @Test func `sentiment is measured by folds, the same each time`() async throws {
        let line = arguments("--train train.csv --folds 3 --seed 4 --json")
        let (first, _) = try await Self.run(line, task: "sentiment")
        let (second, _) = try await Self.run(line, task: "sentiment")
        #expect(first.status == 0)
        #expect(Self.metrics(first)["macroRecall"] != nil)
        #expect(Self.metrics(first) == Self.metrics(second))
        #expect((first.objects.first?["data"] as? [String: Any])?["test"] as? Int == 12)
    }

    @Test func `pairs are measured with their ranks`() async throws {
        let rows = (0..<40).map {
            "where is parcel \($0),it is with the courier,1\nwhere is parcel \($0),have a nice day,0\n"
        }
        let table = "a,b,label\n" + rows.joined()
        let (result, _) = try await Self.run(
            arguments("--train pairs.csv --folds 2 --json --fail-under f1=0.9"), task: "pairs",
            files: ["pairs.csv": table])
        #expect(result.status == 0)
        #expect(result.objects.first?["task"] as? String == "pairs")
        #expect(Self.metrics(result)["mrr"] == 1)
        #expect(result.objects.first?["f1"] as? Double == 1)
    }

    @Test func `pairs of two groups make no three folds`() async throws {
        let table = "a,b,label\nx,y,1\nx,z,0\nv,w,1\nv,u,0\n"
        let (result, _) = try await Self.run(
            arguments("--train pairs.csv --folds 3"), task: "pairs", files: ["pairs.csv": table])
        #expect(result.status == 1)
        #expect(result.problems.contains("pairs.csv has 2 groups, which are never divided: they make no 3 folds"))
    }

    @Test func `pairs of one label alone cannot be learnt`() async throws {
        let (result, _) = try await Self.run(
            arguments("--train pairs.csv --folds 2"), task: "pairs", files: ["pairs.csv": "a,b,label\nx,y,1\nv,w,1\n"])
        #expect(result.status == 1)
        #expect(result.problems.contains("every pair has the label 1; learning needs pairs that belong together"))
    }

    @Test func `few shots learn from as many examples of each class`() async throws {
        let (result, _) = try await Self.run(arguments("--train train.csv --test train.csv --few-shot 2 --json"))
        #expect((result.objects.first?["data"] as? [String: Any])?["train"] as? Int == 4)
    }

    @Test func `a metric below its floor ends with status 1 and a sentence`() async throws {
        let (good, _) = try await Self.run(arguments("--train train.csv --test train.csv --fail-under accuracy=0.9"))
        #expect(good.status == 0)
        let (bad, _) = try await Self.run(
            arguments("--train train.csv --test train.csv --fail-under accuracy=0.9 --fail-under macroF1=1.5"))
        #expect(bad.status == 1)
        #expect(bad.problems.contains("error: macroF1 is 1.0000, and 1.5000 was asked for"))
    }

    @Test func `an unknown metric is named with the one that was meant`() async throws {
        let (result, _) = try await Self.run(arguments("--train train.csv --test train.csv --fail-under acuracy=0.9"))
        #expect(result.status != 0)
        #expect(result.problems.contains("no metric 'acuracy'; did you mean 'accuracy'?"))
    }

    @Test(arguments: [
        "--train train.csv", "--train train.csv --test train.csv --folds 3", "--train train.csv --folds 1",
    ])
    func `how to test is one of two ways`(line: String) async throws {
        let (result, _) = try await Self.run(arguments(line))
        #expect(result.status != 0)
        #expect(result.problems.contains("--folds"))
    }

    @Test func `a missing column is named with its file and line`() async throws {
        let (result, _) = try await Self.run(
            arguments("--train train.csv --test other.csv"), files: ["other.csv": "text,lable\nhello,greet\n"])
        #expect(result.status == 1)
        #expect(result.problems.contains("other.csv:1: error: there is no column 'label'; did you mean 'lable'?"))
    }

    @Test func `the report stands alone, and shows texts as text`() async throws {
        let (result, folder) = try await Self.run(
            arguments("--train train.csv --test other.csv --report out/report"),
            files: ["other.csv": "text,label\nhello <script>,greet\nsend it back,return\nhello 你好,song & dance\n"])
        #expect(result.status == 0)
        let page = try String(
            contentsOf: folder.url.appending(path: "out/report/index.html"), encoding: .utf8)
        for part in [
            "Reliability diagram", "The worst mistakes", "song &amp; dance", "prefers-color-scheme", "</html>",
        ] {
            #expect(page.contains(part))
        }
        #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("http"))
    }

    private func arguments(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
}
