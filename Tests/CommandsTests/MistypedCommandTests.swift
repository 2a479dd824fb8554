import TestSupport
import Testing

@Suite(.needsProgram)
struct MistypedCommandTests {
    @Test(arguments: [
        (["tran"], "there is no command 'tran'; did you mean 'train'?"),
        (["chekc", "Examples/Shop"], "there is no command 'chekc'; did you mean 'check'?"),
        (["evaluate", "answrs"], "there is no command 'answrs'; did you mean 'answers'?"),
        (["zzzzzzzz"], "there is no command 'zzzzzzzz'; known are: "),
        (["train", ".", "--jsn"], "Did you mean '--json'?"),
    ])
    func `what was mistyped is told with what was meant`(arguments: [String], sentence: String) async throws {
        let result = try await KefuProgram.run(arguments)
        #expect(result.status == 64)
        #expect(result.problems.contains(sentence))
        #expect(result.output.isEmpty)
    }

    @Test(arguments: [["help"], ["--help"], ["help", "train"], ["evaluate", "--help"], ["--version"]])
    func `help and version are no mistakes`(arguments: [String]) async throws {
        #expect(try await KefuProgram.run(arguments).status == 0)
    }
}
