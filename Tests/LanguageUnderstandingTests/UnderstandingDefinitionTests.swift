import Foundation
import LanguageUnderstanding
import SourceFiles
import Testing

struct UnderstandingDefinitionTests {
    private func parse(_ text: String) -> (definition: UnderstandingDefinition, problems: [Diagnostic]) {
        var diagnostics = Diagnostics()
        let definition = UnderstandingDefinition.parse(text, name: "intents/a.yml", into: &diagnostics)
        return (definition, diagnostics.sorted)
    }

    @Test func `an example that nobody would write is cut, and its line is told`() {
        var diagnostics = Diagnostics()
        let text =
            "nlu:\n  - intent: a\n    examples: |\n      - hello\n      - \(String(repeating: "x ", count: 500_000))\n"
        let definition = UnderstandingDefinition.parse(text, name: "a.yml", into: &diagnostics)
        #expect(definition.intents[0].examples.map(\.text.count) == [5, 2_500])
        #expect(
            diagnostics.all.contains {
                $0.place.line == 5 && $0.message == "the example has 999999 bytes, and its end is left out"
            })
    }

    @Test func `an intent whose examples are all another's is told of`() {
        let (_, problems) = parse(
            "nlu:\n  - intent: a\n    examples: [x, y, z]\n  - intent: b\n    examples: [x, y, z]\n")
        #expect(
            problems.map(\.description).contains(
                "intents/a.yml:4:5: warning: the intent 'b' has no example of its own, and is never found; write examples that no other intent has, or remove it"
            ))
    }

    @Test func `reads intents in Rasa's form, with marks removed and remembered`() {
        let (definition, problems) = parse(
            """
            version: "3.1"
            nlu:
              - intent: order_status
                examples: |
                  - where is my order
                  - 订单[KF20240001](order_number)到哪了
                  - when does the [tee]{"entity": "product", "value": "t-shirt"} come
                  - is the [shirt](product:t-shirt) there [really]
            """)
        #expect(problems.isEmpty)
        #expect(definition.intentNames == ["order_status"])
        let examples = definition.intents[0].examples
        #expect(
            examples.map(\.text) == [
                "where is my order", "订单KF20240001到哪了", "when does the tee come", "is the shirt there [really]",
            ])
        #expect(examples[2].marks == [.init(entity: "product", text: "tee", value: "t-shirt", start: 14)])
        #expect(definition.entities.first { $0.name == "product" }?.values == ["t-shirt": ["tee", "shirt"]])
    }

    @Test func `reads patterns, lists and synonyms in both forms`() {
        let (definition, problems) = parse(
            """
            nlu:
              - regex: order_number
                examples: |
                  - KF\\d{8}
              - lookup: colour
                examples: [red, 红色]
              - synonym: red
                examples: |
                  - 大红
            entities:
              - name: size
                values:
                  small: [S, 小号]
                  large:
              - name: contact
                kind: email
              - name: code
                pattern: 'C\\d+'
            """)
        #expect(problems.isEmpty)
        #expect(definition.entityNames == ["code", "colour", "contact", "order_number", "size"])
        #expect(definition.synonyms == ["大红": "red"])
        #expect(definition.entities[4].values == ["small": ["small", "S", "小号"], "large": ["large"]])
        #expect(definition.entities[2].kind == .email)
        #expect(definition.entities[3].patterns == ["KF\\d{8}"])
    }

    /// What is wrong, where it is, and a word of the sentence or the remedy.
    @Test(arguments: [
        ("nlu:\n\t- intent: a", 2, "YAML"),
        ("nlu:\n  - intent: a\n    example: |\n      - x", 3, "did you mean 'examples'?"),
        ("nlus:\n  - intent: a", 1, "did you mean 'nlu'?"),
        ("nlu:\n  - intent: a", 2, "no examples"),
        ("nlu:\n  - intent: a\n    examples: |\n      -\n", 4, "empty"),
        ("nlu:\n  - intent: a\n    examples: |\n      - x\n      y", 5, "dash"),
        ("nlu:\n  - intent: a\n    examples: [x, y, z]\n  - intent: a\n    examples: [v, w, u]", 4, "twice"),
        (
            "nlu:\n  - intent: a\n    examples: [x, y, z]\n  - intent: b\n    examples: [x, w, u]", 5,
            "also belongs to 'a'"
        ),
        ("nlu:\n  - intent: a\n    examples: [x, y, x, z]", 3, "there already"),
        ("nlu:\n  - intent: a\n    lookup: b\n    examples: [x]", 2, "two things"),
        ("nlu:\n  - examples: [x]", 2, "nothing of what it is"),
        ("nlu:\n  - intent: a\n    examples: |\n      - one [x]{\"entity\": 3}", 4, "cannot be read"),
        ("nlu:\n  - regex: a\n    examples: |\n      - (x", 4, "not a regular expression"),
        ("nlu:\n  - intent: a\n    examples: [x, y]", 2, "write ten or more"),
        ("entities:\n  - name: a\n    kind: emial", 3, "did you mean 'email'?"),
        ("entities:\n  - name: a", 2, "how to find"),
        ("entities:\n  - kind: email", 2, "'name' is missing"),
        ("just text", 1, "expected a mapping"),
        ("", 1, "empty"),
    ])
    func `says what is wrong and where`(text: String, line: Int, words: String) {
        let problems = parse(text).problems
        let found = problems.contains { $0.place.line == line && $0.description.contains(words) }
        #expect(found, "\(problems.map(\.description))")
        #expect(problems.allSatisfy { $0.place.file == "intents/a.yml" })
    }

    @Test func `the same intent may go on in another file, and a folder without intents is an error`() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "kefu-\(UUID())")
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = root.appending(path: "intents")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var diagnostics = Diagnostics()
        _ = UnderstandingDefinition.load(from: root, into: &diagnostics)
        #expect(diagnostics.hasErrors)
        for (name, words) in [("en", "[hi, hello, hey]"), ("zh", "[你好, 您好, 喂]")] {
            try Data("nlu:\n  - intent: greet\n    examples: \(words)\n".utf8)
                .write(to: folder.appending(path: "\(name).yml"))
        }
        diagnostics = Diagnostics()
        let definition = UnderstandingDefinition.load(from: root, into: &diagnostics)
        #expect(diagnostics.all.isEmpty)
        #expect(definition.intents.map(\.examples.count) == [6])
    }
}
