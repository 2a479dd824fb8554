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
}
