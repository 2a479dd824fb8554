import Conversations
import Testing

@testable import Knowledge

struct ArticleComparisonTests {
    private func article(_ id: String, _ title: String, _ sentences: String..., language: Language = .english)
        -> Article
    {
        Article(
            id: id, title: title, language: language, source: id,
            sections: [.init(blocks: [TextBlock(.paragraph, sentences)])])
    }

    @Test func `the same matter with other numbers is a contradiction, once for two articles`() throws {
        let found = try ArticleComparison(
            [
                article("a", "Returns", "Unopened items can be returned within 7 days of delivery.", "Ask us first."),
                article("b", "Returns abroad", "Unopened items can be returned within 14 days of delivery."),
                article("c", "Opening hours", "The shop is open 7 days a week.", "Parking is free for 2 hours."),
            ], encoder: nil)
        #expect(found.contradictions.map { $0.articles.map(\.id) } == [["a", "b"]])
        #expect(
            found.contradictions.first?.articles.compactMap(\.quote).allSatisfy { $0.contains("days of delivery") }
                == true)
        #expect(found.duplicates.isEmpty)
    }

    @Test func `the same passage twice is told, in another language it is not`() throws {
        let text = "Gift cards are valid for three years and are sent by e-mail within minutes of payment."
        let found = try ArticleComparison(
            [
                article("a", "Gift cards", text), article("b", "Vouchers", text),
                article("c", "Tents", "A tent needs a dry place in winter."),
                article("d", "Gift cards", text, language: .chinese),
            ], encoder: nil)
        #expect(found.duplicates.map { $0.articles.map(\.id) } == [["a", "b"]])
        #expect(found.contradictions.isEmpty)
    }

    @Test func `no article has nothing to compare`() throws {
        let found = try ArticleComparison([], encoder: nil)
        #expect(found.duplicates.isEmpty && found.contradictions.isEmpty && found.leftOut == 0)
    }
}
