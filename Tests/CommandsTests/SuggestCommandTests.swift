import Foundation
import TestSupport
import Testing

@Suite(.needsProgram)
struct SuggestCommandTests {
    private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/suggestions.txt")

    /// Two intents, with one example under the wrong one.
    private static let train =
        "text,label\n"
        + [
            "where is my order", "track my order please", "has my order been shipped", "when does my order arrive",
            "my order is late", "查一下我的订单", "我的订单到哪了", "订单什么时候到",
        ].map { "\($0),order\n" }.joined()
        + [
            "I want to return this shirt", "how do I return the shoes", "can I return a dress", "return it for me",
            "send the shirt back", "我想退货", "这件衣服可以退货吗", "退货怎么弄", "where is my order now please",
        ].map { "\($0),return\n" }.joined()

    private static let messages = """
        where did my order go
        where did my order go
        return or order
        发票怎么开
        可以开发票吗
        我要开发票
        my order

        """

    private static func run(
        _ arguments: String, files: [String: String] = [:]
    ) async throws -> KefuProgram.Result {
        let folder = try TemporaryFolder(
            ["train.csv": train, "messages.txt": messages].merging(files) { $1 })
        return try await KefuProgram.run(
            ["suggest"] + arguments.split(separator: " ").map(String.init) + ["--without-encoder"], in: folder.url)
    }

    @Test func `the tables are as they were agreed`() async throws {
        let result = try await Self.run("messages.txt --train train.csv --harm 0.3 --limit 3")
        #expect(result.status == 0)
        if ProcessInfo.processInfo.environment["KEFU_GOLDEN"] == "1" {
            try result.output.write(to: Self.golden, atomically: true, encoding: .utf8)
        }
        #expect(try result.output == String(contentsOf: Self.golden, encoding: .utf8))
    }

    @Test func `JSON tells the sections that were asked for, the same each time`() async throws {
        let line = "messages.txt --train train.csv --only next,wrong --limit 2 --json"
        let result = try await Self.run(line)
        #expect(result.status == 0)
        let found = try #require(result.objects.first)
        #expect(Set(found.keys) == ["data", "next", "wrong"])
        #expect((found["next"] as? [[String: Any]])?.count == 2)
        let suspects = (found["wrong"] as? [String: Any])?["suspects"] as? [[String: Any]]
        #expect(suspects?.first?["text"] as? String == "where is my order now please")
        #expect(suspects?.first?["suggested"] as? String == "order")
        #expect(try await Self.run(line).output == result.output)
    }

    @Test func `control characters of a message do not reach the terminal`() async throws {
        let result = try await Self.run(
            "odd.txt --train train.csv --only next", files: ["odd.txt": "my \u{1B}[31morder\u{7}\n"])
        #expect(result.output.contains("my [31morder"))
        #expect(!result.output.contains("\u{1B}") && !result.output.contains("\u{7}"))
    }

    @Test func `without messages the examples alone are looked at`() async throws {
        let result = try await Self.run("--train train.csv --json")
        #expect(Set(try #require(result.objects.first).keys) == ["data", "wrong", "overlap"])
    }

    @Test func `messages are read from CSV and JSON lines too`() async throws {
        let files = [
            "m.csv": "id,body\n1,hello order\n2,hello return\n",
            "m.jsonl": "{\"body\": \"hello order\"}\n{\"body\": \"hello return\"}\n",
            "body.csv": Self.train.replacingOccurrences(of: "text,", with: "body,"),
        ]
        for name in ["m.csv", "m.jsonl"] {
            let result = try await Self.run("\(name) --train body.csv --text body --only next --json", files: files)
            #expect((result.objects.first?["next"] as? [Any])?.count == 2, "\(result.problems)")
        }
    }

    @Test func `an assistant's folder gives its examples with their places`() async throws {
        let folder = try TemporaryFolder(AssistantFolder.files.merging(["m.txt": "my order\n"]) { $1 })
        let result = try await KefuProgram.run(
            ["suggest", "m.txt", "--train", ".", "--json", "--without-encoder"], in: folder.url)
        #expect((result.objects.first?["data"] as? [String: Any])?["intents"] as? Int == 2, "\(result.problems)")
    }

    @Test(arguments: [
        ("messages.txt --train nowhere", "there is no file or folder nowhere"),
        ("nowhere.txt --train train.csv", "nowhere.txt: error: there is no such file"),
        ("messages.txt --train train.csv --label intent", "train.csv:1: error: there is no column 'intent'"),
        ("m.csv --train train.csv", "m.csv:1: error: there is no column 'text'"),
        ("empty.csv --train train.csv", "empty.csv: error: the table is empty"),
        ("empty.txt --train train.csv", "empty.txt: error: there are no messages in the file"),
        ("known.txt --train train.csv", "all 1 messages of known.txt stand among the examples already"),
        ("messages.txt --train folder", "the assistant has no intents"),
        ("messages.txt --train one.csv", "all examples are of one class, 'order'"),
    ])
    func `what cannot be used is named`(arguments: String, problem: String) async throws {
        let result = try await Self.run(
            arguments,
            files: [
                "m.csv": "body\nhello\n", "empty.csv": "", "empty.txt": "\n", "known.txt": "我想退货\n",
                "folder/assistant.yml": "name: a\n", "one.csv": "text,label\na,order\nb,order\n",
            ])
        #expect(result.status == 1)
        #expect(result.problems.contains(problem))
    }

    @Test(arguments: [
        ("messages.txt --train train.csv --only nxt", "--only"), ("messages.txt --train train.csv --harm 0", "--harm"),
        ("messages.txt --train train.csv --limit -1", "--limit"), ("--train train.csv --only next", "'next' is about"),
        ("messages.txt", "--train"),
    ])
    func `a wrong option is told`(arguments: String, problem: String) async throws {
        let result = try await Self.run(arguments)
        #expect(result.status == 64)
        #expect(result.problems.contains(problem))
    }
}
