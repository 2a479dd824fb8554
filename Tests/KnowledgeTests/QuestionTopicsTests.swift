import Conversations
import Knowledge
import Testing

/// What a question is about decides between passages that say the same words, and whether any of them answers.
struct QuestionTopicsTests {
    private static let pages = [
        "returns.en.md": "# Returns\n\n## Cost\n\nThe first parcel of an order is free.",
        "exchanges.en.md": "# Exchanges\n\n## Cost\n\nThe first parcel of an order is free.",
    ]

    private static let topics = QuestionTopics(examples: [
        "return": ["may I send it back", "what does a return cost"], "exchange": ["can I swap it", "a larger size"],
    ]) { text in
        let words = text.lowercased()
        if words.contains("return") || words.contains("send it back") { return ["return": 0.95, "exchange": 0.05] }
        if words.contains("exchange") || words.contains("swap") { return ["exchange": 0.95, "return": 0.05] }
        return [:]
    }

    private let index: KnowledgeIndex
    private let plain: KnowledgeIndex

    init() throws {
        let articles = try importing(Self.pages).articles
        index = try KnowledgeIndex(articles: articles, topics: Self.topics)
        plain = try KnowledgeIndex(articles: articles)
    }

    @Test(arguments: [
        ("what does it cost to send it back", "returns.en"), ("what does it cost to swap it", "exchanges.en"),
    ])
    func `an article on the question's topic comes first, though it shares no more words`(
        question: String, article: String
    ) throws {
        let best = try #require(index.answer(question, language: .english).considered.first)
        #expect(best.articleID == article)
        #expect(best.topicScore > 0.6)
    }

    @Test func `one topic speaks for an answer, another one against it`() {
        func confidence(_ topics: [String: Double]) -> Double {
            let answer = index.answer("cost of the first parcel", language: .english, topics: topics)
            return answer.confidence
        }
        #expect(confidence(["return": 1]) > confidence(["return": 0.5]))
        #expect(confidence(["return": 0.5]) > confidence([:]))
        #expect(confidence(["weather": 1]) == confidence([:]))
    }

    @Test func `words that nobody has used speak against an answer`() {
        let known = index.answer("cost to swap a larger size", language: .english).confidence
        let unknown = index.answer("cost to swap a gherkin zeppelin", language: .english).confidence
        #expect(known > unknown)
    }

    @Test func `topics that are not known change nothing`() {
        let question = "cost of the first parcel"
        #expect(
            plain.answer(question, language: .english, topics: ["return": 1])
                == plain.answer(question, language: .english))
        #expect(plain.search(question) == index.search(question))
    }
}
