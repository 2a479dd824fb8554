import Foundation
import TestSupport
import Testing

@Suite(.needsProgram)
struct KnowledgeCommandTests {
    private static let files = [
        "help/returns.en.md": "# Returns\n\nYou can return a lamp within 30 days, unused and in its box.\n",
        "help/faq.csv":
            "id,question,answer\n1,Do you deliver abroad?,No. We deliver within China only.\n3,多久能收到退款？,退款会在七个工作日内原路退回。\n",
    ]

    @Test func `ask answers a question a line from a folder without an assistant`() async throws {
        let folder = try TemporaryFolder(Self.files)
        let result = try await KefuProgram.run(
            ["ask", "--knowledge", folder.url.appending(path: "help").path, "--json", "--without-encoder"],
            input: "do you deliver abroad\n多久能收到退款\nwho won the cup in 1966?\n")
        #expect(result.status == 0)
        #expect(result.objects.map { $0["question"] as? String }.count == 3)
        #expect(result.objects.map { $0["answered"] as? Bool } == [true, true, false])
        #expect((result.objects[0]["answer"] as? String)?.contains("within China only") == true)
        let sources = try #require(result.objects[1]["sources"] as? [[String: Any]])
        #expect(sources.first?["file"] as? String == "faq.csv")
        #expect(result.objects[2]["answer"] is NSNull)
    }

    @Test func `ask answers one question from one file`() async throws {
        let folder = try TemporaryFolder(Self.files)
        let file = folder.url.appending(path: "help/faq.csv").path
        let result = try await KefuProgram.run([
            "ask", "--knowledge", file, "do you deliver abroad?", "--without-encoder",
        ])
        #expect(result.status == 0)
        #expect(result.output.contains("We deliver within China only."))
    }

    @Test(arguments: [
        (["--knowledge", "/nowhere"], "there is no file or folder /nowhere"),
        (["--knowledge", "/etc/passwd"], "of no kind that is read"), ([], "--knowledge PATH"),
        (["--knowledge", "/nowhere", "how", "long"], "put it in quotes"),
    ])
    func `ask says what is wrong with the place`(arguments: [String], problem: String) async throws {
        let result = try await KefuProgram.run(["ask"] + arguments)
        #expect(result.status != 0)
        #expect(result.problems.contains(problem))
    }

    @Test func `an import of nothing but a broken file fails`() async throws {
        let folder = try TemporaryFolder(["not.docx": "no ZIP"])
        let place = folder.url.appending(path: "not.docx").path
        let result = try await KefuProgram.run([
            "knowledge", "import", place, "--data", folder.url.appending(path: "data").path,
        ])
        #expect(result.status == 1)
        #expect(result.problems.contains("not.docx"))
    }

    @Test func `articles are imported, listed with their versions, and found`() async throws {
        let folder = try TemporaryFolder(Self.files)
        let data = ["--data", folder.url.appending(path: "data").path]
        let place = folder.url.appending(path: "help").path
        let first = try await KefuProgram.run(["knowledge", "import", place, "--json"] + data)
        #expect(first.status == 0)
        #expect((first.objects.first?["articles"] as? [String: Int])?["added"] == 3)
        try folder.write("# Returns\n\nYou can return a lamp within 60 days.\n", to: "help/returns.en.md")
        let second = try await KefuProgram.run(["knowledge", "import", place] + data)
        #expect(second.output.contains("1 read, 1 unchanged since the last time; articles: 0 added, 1 changed"))
        let list = try await KefuProgram.run(["knowledge", "list"] + data)
        #expect(list.output.contains("help/returns.en  en  Returns"))
        let versions = try await KefuProgram.run(
            ["knowledge", "list", "--versions", "help/returns.en", "--json"] + data)
        #expect(versions.objects.map { $0["number"] as? Int } == [2, 1])
        let unknown = try await KefuProgram.run(["knowledge", "list", "--versions", "x"] + data)
        #expect(unknown.status == 1)
        #expect(unknown.problems.contains("there is no article 'x'"))
        let found = try await KefuProgram.run(
            ["knowledge", "search", "return a lamp", "--json", "--without-encoder"] + data)
        #expect(found.objects.first?["articleID"] as? String == "help/returns.en")
    }

    @Test func `articles are written into an assistant's folder, and nothing twice`() async throws {
        let folder = try TemporaryFolder(Self.files.merging(["shop/assistant.yml": "name: Shop\n"]) { $1 })
        let arguments = [
            "knowledge", "import", folder.url.appending(path: "help").path, "--into",
            folder.url.appending(path: "shop").path,
        ]
        let result = try await KefuProgram.run(arguments)
        #expect(result.status == 0)
        let file = folder.url.appending(path: "shop/knowledge/help/returns.en.md")
        #expect(try String(contentsOf: file, encoding: .utf8).contains("within 30 days"))
        let asked = try await KefuProgram.run([
            "ask", "--knowledge", folder.url.appending(path: "shop/knowledge").path, "do you deliver abroad?",
            "--without-encoder",
        ])
        #expect(asked.output.contains("We deliver within China only."))
    }

    @Test(arguments: [
        (["import", "/nowhere"], "there is no file or folder /nowhere"),
        (["import", "/etc/passwd"], "of no kind that is read"),
        (["import", "http://127.0.0.1:1/"], "is in the server's own network"),
        (["import", "http://"], "is no address of a page"),
        (["search", "x"], "There are no articles"), (["list"], "there is no record in"),
    ])
    func `what is wrong is told, and the status is 1`(arguments: [String], problem: String) async throws {
        let folder = try TemporaryFolder()
        let result = try await KefuProgram.run(["knowledge"] + arguments + ["--data", folder.url.path])
        #expect(result.status == 1)
        #expect(result.problems.contains(problem))
    }

    @Test func `mcp serves the folder's articles, a message a line`() async throws {
        let folder = try TemporaryFolder(AssistantFolder.files)
        let input = #"""
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"ask","arguments":{"question":"How many days do I have to return an item?"}}}

            """#
        let result = try await KefuProgram.run(
            ["mcp", folder.url.path, "--without-encoder", "--data", folder.url.appending(path: "data").path],
            input: input)
        #expect(result.status == 0)
        #expect(result.objects.map { $0["id"] as? Int } == [1, 2])
        #expect(result.output.contains("30 days"))
    }
}
