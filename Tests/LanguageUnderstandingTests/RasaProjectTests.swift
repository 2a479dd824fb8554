import Foundation
import LanguageUnderstanding
import SourceFiles
import Testing

/// A small project in the form that Rasa's documentation describes, written for these tests.
struct RasaProjectTests {
    private static let files = [
        "config.yml": """
        language: en
        pipeline:
          - name: WhitespaceTokenizer
          - name: DIETClassifier
        policies:
          - name: RulePolicy
        """,
        "domain.yml": """
        version: "3.1"
        intents:
          - ferry_times
          - buy_ticket: {use_entities: [harbour]}
          - lost_luggage
        entities:
          - harbour:
              roles: [from, to]
          - ticket_class
          - ticket_number
        responses:
          utter_times:
            - text: Ferries leave every hour.
        """,
        "data/nlu/ferries.yml": """
        version: "3.1"
        nlu:
          - intent: ferry_times
            examples: |
              - when does the ferry to [Kiel](harbour) leave
              - ferry times from [Oslo]{"entity": "harbour", "role": "from"} please
              - 去[奥斯陆]{"entity": "harbour", "role": "to", "value": "Oslo"}的船几点开
          - intent: buy_ticket
            examples:
              - text: |
                  a ticket in [first]{"entity": "ticket_class", "group": "1"} class
                metadata:
                  sentiment: neutral
              - text: |
                  sell me a [cabin][{"entity": "ticket_class"}, {"entity": "room"}] ticket
          - synonym: first
            examples: |
              - best
              - premium
          - regex: ticket_number
            examples: |
              - T\\d{6}
          - regex: zipcode
            examples: |
              - \\d{5}
          - lookup: harbour
            examples: |
              - Bergen
              - 卑尔根
          - intent: ferry_times
            examples: |
              - next boat over the bay
        stories:
          - story: times
            steps:
              - intent: ferry_times
              - action: utter_times
        """,
        "data/rules.yml": """
        version: "3.1"
        rules:
          - rule: luggage
            steps: [{intent: lost_luggage}, {action: utter_times}]
        """,
        "data/old.md": "## intent:greet\n- hi\n", "actions/actions.py": "",
    ]

    private static func load(_ files: [String: String]) throws -> (UnderstandingDefinition, Diagnostics) {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "kefu-\(UUID())", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        var diagnostics = Diagnostics()
        #expect(UnderstandingDefinition.isRasaProject(folder))
        return (UnderstandingDefinition.load(from: folder, into: &diagnostics), diagnostics)
    }

    @Test func `examples of one intent come together, with their marks`() throws {
        let (definition, diagnostics) = try Self.load(Self.files)
        #expect(!diagnostics.hasErrors)
        try #require(definition.intentNames == ["ferry_times", "buy_ticket"])
        #expect(
            definition.intents[0].examples.map(\.text) == [
                "when does the ferry to Kiel leave", "ferry times from Oslo please", "去奥斯陆的船几点开",
                "next boat over the bay",
            ])
        #expect(
            definition.intents[1].examples.map(\.text) == ["a ticket in first class", "sell me a cabin ticket"])
        #expect(definition.intents[0].examples[2].marks.first?.value == "Oslo")
        #expect(definition.intents[1].examples[1].marks.map(\.entity) == ["ticket_class"])
        #expect(definition.synonyms == ["best": "first", "premium": "first"])
    }

    @Test func `patterns and lists are those of the domain's entities`() throws {
        let (definition, _) = try Self.load(Self.files)
        try #require(definition.entityNames == ["harbour", "ticket_class", "ticket_number"])
        #expect(definition.entities[0].values["卑尔根"] == ["卑尔根"])
        #expect(definition.entities[2].patterns == [#"T\d{6}"#])
    }

    @Test func `what is not used is told once, with its place`() throws {
        let (_, diagnostics) = try Self.load(Self.files)
        let told = diagnostics.sorted.map(\.description)
        for sentence in [
            "config.yml:2:1: warning: 'pipeline' (2) is not used", "'policies' (1) is not used",
            "data/nlu/ferries.yml:33:1: warning: 'stories' (1) is not used", "'rules' (1) is not used",
            "'responses' (1) is not used", "names the intent 'lost_luggage', but no example teaches it",
            "3 marked entities have a role or a group", "'zipcode' is no entity of the domain",
            "data/old.md: warning: training data of Rasa 1", "custom actions in Python are not run",
        ] {
            #expect(told.count { $0.contains(sentence) } == 1, "\(sentence)")
        }
    }

    @Test func `a project without examples is told so`() throws {
        let (_, diagnostics) = try Self.load(["domain.yml": "intents: [a]\n", "data/stories.yml": "stories: []\n"])
        #expect(diagnostics.all.contains { $0.message == "the Rasa project has no examples of intents" })
    }
}
