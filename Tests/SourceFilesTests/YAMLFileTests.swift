import Foundation
import Testing

@testable import SourceFiles

struct YAMLFileTests {
    private func parse(_ text: String) -> (SourceNode?, Diagnostics) {
        var diagnostics = Diagnostics()
        return (YAMLFile.parse(text, name: "f.yml", into: &diagnostics), diagnostics)
    }

    @Test func `a character that no editor shows is told with its line`() {
        var diagnostics = Diagnostics()
        #expect(YAMLFile.parse("a: 1\nb: \u{7}2\n", name: "x.yml", into: &diagnostics) == nil)
        #expect(diagnostics.all.first?.place.line == 2)
        #expect(diagnostics.all.first?.remedy == "remove the character, which no editor shows")
    }

    @Test func `nodes remember line and column`() throws {
        let node = try #require(parse("a:\n  - x\n  - {b: 1}\n").0)
        guard case .mapping(let pairs) = node.value, case .list(let items) = pairs[0].value.value else {
            Issue.record("expected a mapping with a list")
            return
        }
        #expect(
            items.map(\.place) == [
                .init(file: "f.yml", line: 2, column: 5), .init(file: "f.yml", line: 3, column: 5),
            ])
    }

    @Test(arguments: [
        ("a: [1, 2", 2), ("a: 'x", 2), ("a: b: c", 1), ("\tx: 1", 1), ("- a\nb: 1\n", 2),
    ])
    func `broken YAML is reported with its line`(text: String, line: Int) throws {
        let (node, diagnostics) = parse(text)
        #expect(node == nil)
        let problem = try #require(diagnostics.all.first)
        #expect(abs(try #require(problem.place.line) - line) <= 1)
        #expect(problem.message.hasPrefix("this is not valid YAML"))
    }

    @Test func `an alias bomb is refused instead of unfolded`() {
        let lines = (1...12).map {
            "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ",") + "]"
        }
        let (node, diagnostics) = parse("a0: &a0 x\n" + lines.joined(separator: "\n"))
        #expect(node == nil)
        #expect(diagnostics.hasErrors)
    }

    @Test func `nothing, a key twice, and text that is not UTF-8 are each said so`() {
        #expect(parse("").0?.isNull == true)
        #expect(parse("a: 1\na: 2\n").1.all.contains { $0.message.contains("twice") })
        var diagnostics = Diagnostics()
        #expect(TextFile.decode(Data([0x61, 0x0A, 0xFF]), name: "f", into: &diagnostics) == nil)
        #expect(diagnostics.all.map(\.description) == ["f:2: error: the text is not UTF-8; save the file as UTF-8"])
    }

    @Test func `a byte order mark and Windows line ends are no part of the text`() {
        var diagnostics = Diagnostics()
        #expect(TextFile.decode(Data("\u{FEFF}a\r\nb\rc".utf8), name: "f", into: &diagnostics) == "a\nb\nc")
        #expect(diagnostics.all.isEmpty)
    }
}
