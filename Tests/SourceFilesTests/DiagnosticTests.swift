import SourceFiles
import Testing

struct DiagnosticTests {
    @Test func `a sentence names its place and remedy`() {
        let problem = Diagnostic(.error, at: .init(file: "a.csv", line: 3), "'x' is no number", remedy: "write digits")
        #expect(problem.description == "a.csv:3: error: 'x' is no number; write digits")
    }

    @Test(arguments: ["a", "价"])
    func `what stands in a file is quoted in part where it is long`(part: String) {
        let cell = String(repeating: part, count: 1_000_000)
        let problem = Diagnostic(.error, at: .init(file: "a.csv"), "'\(cell)' is no number")
        #expect(problem.message.count < 300)
        #expect(problem.message.hasPrefix("'\(part)") && problem.message.hasSuffix("\(part)' is no number"))
    }
}
