import SourceFiles
import Testing

@testable import LanguageUnderstanding

struct MessageFileTests {
    private static func read(_ content: String) -> (messages: [UnlabelledMessage], problems: [String]) {
        var diagnostics = Diagnostics()
        let messages = MessageFile.objects(in: content, name: "m.jsonl", member: "text", into: &diagnostics)
        return (messages, diagnostics.all.map(\.description))
    }

    @Test func `JSON lines hold objects or strings`() {
        let found = Self.read("{\"text\": \"你好\", \"id\": 3}\n\n\"plain\"\n{\"text\": \" \"}\n")
        #expect(found.messages.map(\.text) == ["你好", "plain"])
        #expect(found.messages.map(\.place.line) == [1, 3])
        #expect(found.problems.isEmpty)
    }

    @Test func `lines that are no such JSON are named`() {
        let found = Self.read("{\"body\": \"a\", \"id\": 3}\n{\"text\n")
        #expect(
            found.problems == [
                "m.jsonl:1: error: there is no text 'text' in the object; --text names the member; it has: body, id",
                "m.jsonl:2: error: the line is not JSON; write one JSON object a line",
            ])
    }

    @Test func `a file of something else is not told of line by line`() {
        #expect(Self.read(String(repeating: "x\n", count: 500)).problems.count == 10)
    }
}
