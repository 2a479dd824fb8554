import Testing

@testable import SourceFiles

struct SourceNodeTests {
    private func read<T>(_ yaml: String, _ body: (SourceNode, inout Diagnostics) -> T) throws -> (T, [String]) {
        var diagnostics = Diagnostics()
        let node = try #require(YAMLFile.parse(yaml, name: "f.yml", into: &diagnostics))
        let result = body(node, &diagnostics)
        return (result, diagnostics.sorted.map(\.description))
    }

    @Test func `an unknown key names the one that was meant`() throws {
        let (values, problems) = try read("text: hi\nbutons: []\n") {
            $0.mapping(keys: ["text", "buttons"], into: &$1)
        }
        #expect(values?.keys.sorted() == ["text"])
        #expect(problems == ["f.yml:2:1: error: unknown key 'butons'; did you mean 'buttons'?"])
    }

    @Test func `a missing key is asked for`() throws {
        let (_, problems) = try read("a: 1") { $0.mapping(keys: ["a", "b"], required: ["b"], into: &$1) }
        #expect(problems == ["f.yml:1:1: error: the key 'b' is missing; add 'b: ...' here"])
    }

    @Test func `what does not fit says what it is`() throws {
        #expect(try read("[1]") { $0.string(into: &$1) }.1 == ["f.yml:1:1: error: expected text, found a list"])
        #expect(try read("{}") { $0.list(into: &$1) }.1 == ["f.yml:1:1: error: expected a list, found a mapping"])
        #expect(
            try read("many") { $0.number(into: &$1) }.1 == ["f.yml:1:1: error: expected a number, found a single value"]
        )
        #expect(try read("\"yes\"") { $0.bool(into: &$1) }.0 == nil)
        #expect(try read("nan") { $0.number(into: &$1) }.0 == nil)
    }

    @Test func `reads numbers, truth values and lists of texts`() throws {
        #expect(try read("-1.5") { $0.number(into: &$1) }.0 == -1.5)
        #expect(try read("Yes") { $0.bool(into: &$1) }.0 == true)
        #expect(try read("[a, b]") { $0.strings(into: &$1) }.0 == ["a", "b"])
        #expect(try read("a") { $0.strings(into: &$1) }.0 == ["a"])
    }
}
