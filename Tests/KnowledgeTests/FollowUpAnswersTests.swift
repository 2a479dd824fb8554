import Conversations
import Knowledge
import Testing

struct FollowUpAnswersTests {
    private let index: KnowledgeIndex

    init() throws {
        index = try KnowledgeIndex(
            articles: try importing([
                "delivery.en.md": """
                # Delivery
                ## Cost
                | Destination | Cost | Time |
                | --- | --- | --- |
                | Japan | ¥88 | 5–9 days |
                | Norway | ¥148 | 7–14 days |
                | Chile | ¥210 | 20–30 days |
                ## Carriers
                We ship with Lark Express. You cannot choose another carrier for delivery.
                """,
                "lamps.en.md": "# Lamps\n## Norway lamp\nThe Norway lamp has a battery that lasts ten hours.\n",
            ]).articles)
    }

    private static let before = "What is the delivery cost to Japan?"

    @Test func `a question is understood with the one before`() throws {
        let answer = index.answer("and to Norway?", after: Self.before, language: .english)
        #expect(try #require(answer.text).contains("¥148"))
        #expect(answer.question == "to norway, What is the delivery cost to Japan?")
        #expect(answer.subject == "to norway, Delivery › Cost")
        #expect(answer.citations.first?.heading == "Cost")
    }

    @Test func `without an earlier question the words alone are searched`() {
        let answer = index.answer("and to Norway?", language: .english)
        #expect(answer.question == nil)
        #expect(answer.text?.contains("¥148") != true)
    }

    @Test func `of a matter that no article has, nothing is said in the name of the question before`() {
        let answer = index.answer("and to Atlantis?", after: Self.before, language: .english)
        #expect(answer.text == nil)
        #expect(answer.question == nil)
    }

    @Test func `what the message names stands in the passage that answers it`() {
        let answer = index.answer("and the battery?", after: Self.before, language: .english)
        #expect(answer.citations.allSatisfy { $0.articleID == "lamps.en" })
        #expect(
            index.answer("ok", after: Self.before, language: .english) == index.answer("ok", language: .english))
    }

    @Test func `a whole question is not bent by the one before`() {
        let question = "How long does the battery of the Norway lamp last?"
        #expect(
            index.answer(question, after: Self.before, language: .english)
                == index.answer(question, language: .english))
    }

    @Test func `a topic that is only named offers what else there is on it`() throws {
        let answer = index.answer("delivery", language: .english)
        let said = Set(answer.citations.map(\.label))
        #expect(!answer.readings.isEmpty)
        #expect(said.isDisjoint(with: answer.readings.map(\.label)))
        #expect(answer.readings.allSatisfy { $0.articleID == "delivery.en" })
        #expect(index.answer("What is the delivery cost to Japan?", language: .english).readings.isEmpty)
    }

    @Test func `a passage that was chosen is said from its beginning`() throws {
        let answer = try #require(index.answer(passage: "delivery.en#2"))
        #expect(answer.text == "We ship with Lark Express. You cannot choose another carrier for delivery.")
        #expect(answer.subject == "Delivery › Carriers")
        #expect(index.answer(passage: "delivery.en#9") == nil)
    }
}
