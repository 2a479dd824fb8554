import Foundation
import TestSupport
import Testing

/// What `--help` says, held against files that people read and correct.
@Suite(.needsProgram)
struct HelpGoldenTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test(arguments: [
        [], ["check"], ["train"], ["test"], ["chat"], ["serve"], ["parse"], ["ask"], ["evaluate"],
        ["evaluate", "intents"], ["evaluate", "entities"], ["evaluate", "sentiment"],
        ["evaluate", "answers"], ["evaluate", "pairs"], ["evaluate", "forecast"], ["suggest"], ["augment"], ["doctor"],
        ["account"], ["password"], ["webhooks"], ["llm"], ["llm", "ledger"], ["erlang"], ["staff"], ["schedule"],
        ["forecast"], ["knowledge"], ["knowledge", "import"], ["knowledge", "list"], ["knowledge", "search"],
        ["knowledge", "gaps"], ["mcp"],
    ])
    func `the help of each command is as it was agreed`(command: [String]) async throws {
        let result = try await KefuProgram.run(command + ["--help"])
        #expect(result.status == 0)
        let golden = Self.folder.appending(path: (["kefu"] + command).joined(separator: "-") + ".txt")
        if ProcessInfo.processInfo.environment["KEFU_GOLDEN"] == "1" {
            try result.output.write(to: golden, atomically: true, encoding: .utf8)
        }
        #expect(try result.output == String(contentsOf: golden, encoding: .utf8))
    }
}
