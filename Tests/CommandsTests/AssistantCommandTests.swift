import Foundation
import TestSupport
import Testing

@Suite(.needsProgram)
struct AssistantCommandTests {
    /// The small assistant, with these files changed.
    private static func folder(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
        try TemporaryFolder(AssistantFolder.files.merging(changes) { $1 })
    }

    /// Runs a command on the folder, with trained models kept in it.
    private static func run(
        _ command: String, _ folder: TemporaryFolder, _ more: [String] = [], input: String = ""
    ) async throws -> KefuProgram.Result {
        let models = command == "check" ? [] : ["--without-encoder", "--data", folder.url.appending(path: "data").path]
        return try await KefuProgram.run([command, folder.url.path] + more + models, input: input)
    }

    /// Where the one model of a data folder is kept.
    private static func trainedModel(in data: URL) throws -> URL {
        let models = try FileManager.default.contentsOfDirectory(
            at: data.appending(path: "models"), includingPropertiesForKeys: nil)
        return try #require(models.first)
    }

    @Test func `check passes a good folder`() async throws {
        let folder = try Self.folder()
        let result = try await Self.run("check", folder)
        #expect(result.status == 0)
        #expect(result.output.contains("0 errors"))
    }

    @Test func `moods of one's own are trained with the rest`() async throws {
        let moods = "text,label\nso glimfy,positive\nglimfy day,positive\nsnorfel,negative\nall snorfel,negative\n"
        let folder = try Self.folder(["sentiment/own.csv": moods])
        let trained = try await Self.run("train", folder)
        #expect(trained.output.contains("The mood is learned from 4 examples in sentiment/."))
        #expect(try await Self.run("parse", folder, ["all snorfel"]).output.contains("mood       negative"))
        let broken = try Self.folder(["sentiment/own.csv": "text,label\na,good\n"])
        let check = try await Self.run("check", broken)
        #expect(check.status == 1)
        #expect(
            check.problems.contains(
                "sentiment/own.csv:2: error: 'good' is no mood; known are: negative, neutral, positive"))
    }

    @Test func `check names the place of a mistake and what was meant, and fails`() async throws {
        let folder = try Self.folder(["flows/all.yml": "flows:\n  a:\n    stepz: []\n"])
        let result = try await Self.run("check", folder)
        #expect(result.status == 1)
        #expect(result.problems.contains("flows/all.yml:3"))
        #expect(result.problems.contains("did you mean 'steps'"))
        let report = try await Self.run("check", folder, ["--json"])
        #expect(report.status == 1)
        #expect(report.objects.first?["errors"] as? Int ?? 0 > 0)
    }

    @Test(arguments: [
        "name: [", "name: \u{0}", "- a list", "name: {zh: a, en: b}\nlanguages: [zh, xx]\n", "",
    ])
    func `check tells of a settings file that cannot be used`(text: String) async throws {
        let folder = try Self.folder(["assistant.yml": text])
        let result = try await Self.run("check", folder)
        #expect(result.status == 1)
        #expect(result.problems.contains("assistant.yml"))
    }

    @Test(arguments: ["check", "train", "test", "parse", "ask", "serve", "chat"])
    func `a folder that is not there is named`(command: String) async throws {
        let result = try await KefuProgram.run([command, "/nowhere/at/all"])
        #expect(result.status == 1)
        #expect(result.problems.contains("there is no folder /nowhere/at/all"))
    }

    @Test func `train learns once, and says the second time that there is nothing new`() async throws {
        let folder = try Self.folder()
        let first = try await Self.run("train", folder, ["--json"])
        #expect(first.objects.first?["wasTrained"] as? Bool == true)
        #expect(first.objects.first?["intents"] as? Int == 2)
        let second = try await Self.run("train", folder)
        #expect(second.status == 0)
        #expect(second.output.hasPrefix("Nothing new to learn for"))
    }

    @Test func `train tells of each intent what its examples gave`() async throws {
        let folder = try Self.folder()
        let told = try await Self.run("train", folder)
        let table = told.output.split(separator: "\n").dropFirst()
        #expect(table.first?.hasPrefix("examples  precision     recall         F1  intent") == true)
        #expect(table.dropFirst().count == 2)
        #expect(table.contains { $0.hasPrefix("      12  ") && $0.hasSuffix("  order_status") })
        let written = try await Self.run("train", folder, ["--json"])
        let classes = written.objects.first?["classes"] as? [[String: Any]]
        #expect(classes?.compactMap { $0["name"] as? String } == ["book_fitting", "order_status"])
        #expect(classes?.allSatisfy { $0["examples"] as? Int == 12 && $0["recall"] as? Double != nil } == true)
    }

    @Test func `a Rasa project is checked, learnt from and measured`() async throws {
        let project = [
            "domain.yml": "version: '3.1'\nintents: [order_status, book_fitting]\n",
            "data/nlu.yml": AssistantFolder.files["intents/all.yml"] ?? "",
            "data/stories.yml": "stories:\n  - story: x\n    steps: [{intent: order_status}]\n",
        ]
        let folder = try TemporaryFolder(project)
        let checked = try await Self.run("check", folder)
        #expect(checked.status == 0)
        #expect(checked.output.contains("2 intents, 0 flows"))
        #expect(checked.problems.contains("data/stories.yml:1:1: warning: 'stories' (1) is not used"))
        let trained = try await Self.run("train", folder)
        #expect(trained.status == 0)
        #expect(trained.output.contains("2 intents from 24 examples"))
        let parsed = try await Self.run("parse", folder, ["where is my order K20260001", "--json"])
        #expect(parsed.output.contains("\"name\":\"order_status\""))
        let measured = try await KefuProgram.run([
            "evaluate", "intents", "--train", folder.url.path, "--folds", "3", "--without-encoder", "--json",
        ])
        #expect(measured.status == 0)
        #expect(measured.objects.first?["accuracy"] as? Double ?? 0 > 0.5)
    }

    @Test func `test passes and fails as its conversations do`() async throws {
        let good = try await Self.run("test", try Self.folder())
        #expect(good.status == 0)
        #expect(good.output.contains("1 passed, 0 failed"))
        let tests = """
            conversations:
              - name: a wrong expectation
                language: en
                steps:
                  - customer: where is my order
                  - assistant: {response: utter_booked}
            """
        let bad = try await Self.run("test", try Self.folder(["tests/all.yml": tests]))
        #expect(bad.status == 1)
        #expect(bad.output.contains("✗ a wrong expectation"))
        #expect(bad.output.contains("0 passed, 1 failed"))
    }

    @Test func `parse and ask answer a line of input with a line of JSON`() async throws {
        let folder = try Self.folder()
        let parsed = try await Self.run("parse", folder, input: "where is my order\n我的订单 K20260001 到哪了\n\n")
        #expect(parsed.status == 0)
        #expect(parsed.objects.compactMap { $0["language"] as? String }.prefix(2) == ["en", "zh"])
        #expect(parsed.objects.count == 3)
        let asked = try await Self.run("ask", folder, input: "How many days do I have to return an item?\n")
        #expect(asked.status == 0)
        #expect((asked.objects.first?["text"] as? String)?.contains("30 days") == true)
    }

    @Test func `parse takes objects, a trained model, and says which line is none`() async throws {
        let folder = try Self.folder()
        let object = #"{"id": 7, "text": "where is my order"}"#
        let plain = try await Self.run("parse", folder, input: "where is my order\n")
        let parsed = try await Self.run("parse", folder, input: object + "\n")
        #expect(parsed.output == plain.output.replacingOccurrences(of: "\"intents\"", with: "\"id\":7,\"intents\""))
        let data = folder.url.appending(path: "data")
        for model in [folder.url, try Self.trainedModel(in: data)] {
            let arguments = ["parse", "--model", model.path, "--data", data.path, "--without-encoder"]
            #expect(try await KefuProgram.run(arguments, input: object).output == parsed.output)
            let message = try await KefuProgram.run(arguments + ["where is my order", "--json"])
            #expect(message.output == plain.output)
        }
        let broken = try await Self.run("parse", folder, input: "hello\n{\"message\": \"hi\"}\n")
        #expect(broken.status == 1)
        #expect(broken.objects.count == 1)
        #expect(broken.problems.contains("standard input:2: error: a line that begins with '{' must be a JSON object"))
        #expect(broken.problems.contains("it has no string \"text\""))
        let lone = try await Self.run("parse", folder, input: #"{"text": "a\ud800"}"#)
        #expect(lone.problems.contains("not JSON: expected the second half of a surrogate pair at byte 17"))
    }

    @Test func `parse tells its reasons, as text and as JSON`() async throws {
        let folder = try Self.folder()
        let message = "where is my order K20260001"
        let told = try await Self.run("parse", folder, [message, "--explain"])
        #expect(
            told.output.contains(
                "Why order_status: by the words and examples it is over 100 times as likely as book_fitting"))
        #expect(told.output.contains("order_status: where is my order\n"))
        #expect(told.output.contains("Why order_number K20260001: pattern: [Kk]\\d{8}.\n"))
        let written = try await Self.run("parse", folder, [message, "--explain", "--json"])
        let explanation = written.objects.first?["explanation"] as? [String: Any]
        #expect(explanation?["intent"] as? String == "order_status")
        let piped = try await Self.run("parse", folder, ["--explain"], input: message + "\n")
        #expect(piped.output == written.output)
    }

    @Test func `ask fails when the articles do not say`() async throws {
        let result = try await Self.run("ask", try Self.folder(), ["who won the cup in 1966?"])
        #expect(result.status == 1)
        #expect(result.output.contains("The articles do not answer this"))
    }

    @Test func `chat speaks until its input ends`() async throws {
        let result = try await Self.run("chat", try Self.folder(), input: "where is my order\n")
        #expect(result.status == 0)
        #expect(result.output.contains("Hello, how can I help?"))
        #expect(result.output.contains("What is the order number?"))
    }
}
