import Testing

@testable import LanguageUnderstanding

struct SuggestionStudyTests {
    private static let examples = ToyDefinition.definition.intents.flatMap { intent in
        intent.examples.map { LabelledText(text: $0.text, label: intent.name) }
    }

    private static func study(_ messages: [String]) -> SuggestionStudy {
        SuggestionStudy(
            definition: ToyDefinition.definition, examples: examples,
            messages: messages.map { UnlabelledMessage(text: $0) })
    }

    @Test func `each message counts once, and none that is an example`() throws {
        let found = try Self.study(["my order please", "hello", "my order please", "vase"]).run(encoder: nil)
        #expect(found.data.messages == 2 && found.data.known == 1 && found.data.examples == 24)
        #expect(found.next?.first { $0.text == "my order please" }?.times == 2)
    }

    @Test func `so few examples make nothing safe, and it is said why`() throws {
        let safe = try #require(try Self.study(["where is my order now"]).run(encoder: nil).safe)
        #expect(safe.threshold == nil && safe.labels.isEmpty)
        #expect(safe.problem?.hasPrefix("24 examples are too few: it takes 263") == true)
    }

    @Test func `an intent with one example is not judged, since without it nobody knows it`() throws {
        let definition = UnderstandingDefinition(examples: [("where is it", "order"), ("send it back", "return")])
        let study = SuggestionStudy(
            definition: definition,
            examples: [.init(text: "where is it", label: "order"), .init(text: "send it back", label: "return")],
            messages: [])
        let found = try study.run(encoder: nil)
        #expect(found.wrong?.count == 0 && found.wrong?.estimatedShare == 0 && found.overlap?.count == 0)
    }

    @Test func `only what was asked for is there, in the number that was asked for`() throws {
        var study = Self.study(["one", "two", "three"])
        study.sections = [.next, .wrong]
        study.limit = 1
        let found = try study.run(encoder: nil)
        #expect(found.next?.count == 1 && found.wrong != nil)
        #expect(found.safe == nil && found.new == nil && found.overlap == nil)
    }

    @Test func `a label that was changed is found, with the right one`() throws {
        var study = Self.study([])
        let places = study.examples.indices.filter { study.examples[$0].label == "greet" }
        study.definition.intents[2].examples.append(.init(text: "where is my order now, has it been shipped"))
        study.examples.insert(
            LabelledText(text: "where is my order now, has it been shipped", label: "greet"), at: (places.last ?? 0) + 1
        )
        let suspects = try #require(try study.run(encoder: nil).wrong?.suspects)
        #expect(suspects.first?.text == "where is my order now, has it been shipped")
        #expect(suspects.first?.suggested == "order_status")
    }
}
