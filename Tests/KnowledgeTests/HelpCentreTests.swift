import Conversations
import Foundation
import SourceFiles
import Testing

@testable import Knowledge

struct HelpCentreTests {
    static func article(
        _ id: String, _ title: String, _ language: Language = .english, text: String = "Some text.",
        source: String = "a.md", url: String? = nil, scope: ArticleScope = ArticleScope()
    ) -> Article {
        Article(
            id: id, title: title, language: language, source: source, url: url,
            sections: [
                .init(headings: source == "faq.csv" ? [title] : [], blocks: [TextBlock(.paragraph, [text])])
            ], scope: scope)
    }

    private static func centre(_ articles: [Article]) throws -> HelpCentre {
        HelpCentre(index: try KnowledgeIndex(articles: articles))
    }

    @Test func `articles for others than customers are not there`() throws {
        let centre = try Self.centre([
            Self.article("all", "All"), Self.article("us", "Us", scope: ArticleScope(audience: "staff")),
            Self.article("you", "You", scope: ArticleScope(audience: "Customers")),
            Self.article("nin", "您", .chinese, scope: ArticleScope(audience: "客户")),
        ])
        #expect(centre.articles.map(\.id) == ["all", "you", "nin"])
        #expect(centre["us"] == nil)
        #expect(centre.search("us text", language: .english).hits.allSatisfy { $0.articleID != "us" })
    }

    @Test(arguments: [
        ("returns.en", "returns.zh"), ("en/returns", "zh/returns"), ("returns", "returns.zh-CN"),
        ("uploads/help.en/1", "uploads/help.zh/1"), ("help.example.com/en-GB/a", "help.example.com/zh-Hans/a"),
    ])
    func `the same article in another language is known by its id`(english: String, chinese: String) throws {
        let centre = try Self.centre([
            Self.article(english, "Returns"), Self.article(chinese, "退货", .chinese), Self.article("en-route", "Way"),
            Self.article("zh-route", "路", .chinese),
        ])
        #expect(centre.translation(of: try #require(centre[english]))?.id == chinese)
        #expect(centre.translation(of: try #require(centre[chinese]))?.id == english)
        #expect(centre.translation(of: try #require(centre["en-route"])) == nil)
    }

    @Test func `articles of one language have no translation in it`() throws {
        let centre = try Self.centre([Self.article("a", "A"), Self.article("en/a", "B")])
        #expect(centre.translation(of: try #require(centre["a"])) == nil)
    }

    @Test func `products stand together, and what is about none comes first`() throws {
        let centre = try Self.centre([
            Self.article("1", "Coat", scope: ArticleScope(product: "Coats")), Self.article("2", "General"),
            Self.article("3", "Boot", scope: ArticleScope(product: "Boots")),
            Self.article("4", "Coat care", scope: ArticleScope(product: "coats")), Self.article("5", "一般", .chinese),
        ])
        let groups = centre.groups(in: .english)
        #expect(groups.map(\.product) == [nil, "Coats", "Boots"])
        #expect(groups.map { $0.pages.map(\.id) } == [["2"], ["1", "4"], ["3"]])
    }

    @Test func `questions of a table belong to the page of their address`() throws {
        let centre = try Self.centre([
            Self.article("faq/1", "How long?", source: "faq.csv", url: "/help/delivery"),
            Self.article("faq/2", "How big?", source: "faq.csv"), Self.article("d", "Delivery", url: "/help/delivery"),
            Self.article("z", "配送", .chinese, url: "/help/delivery"),
        ])
        let page = try #require(centre["d"])
        #expect(centre.questions(on: page).map(\.id) == ["faq/1"])
        #expect(centre.questions(on: try #require(centre["z"])).isEmpty)
        let group = try #require(centre.groups(in: .english).first)
        #expect(group.pages.map(\.id) == ["d"])
        #expect(group.questions.map { $0.topic?.id } == ["d", nil])
    }

    @Test func `nearest are others in the same language`() throws {
        let centre = try Self.centre([
            Self.article("1", "Return an item", text: "Send the item back."),
            Self.article("2", "Exchange an item", text: "Return the item, choose another."),
            Self.article("3", "Store hours", text: "Nine to five."), Self.article("4", "退 item", .chinese),
        ])
        let near = centre.nearest(to: try #require(centre["1"]), limit: 3)
        #expect(near.first?.id == "2")
        #expect(near.allSatisfy { $0.language == .english && $0.id != "1" })
    }

    @Test func `what is imported changes the version`() throws {
        let articles = [Self.article("1", "One")]
        let index = try KnowledgeIndex(articles: articles)
        #expect(HelpCentre(index: index).version == HelpCentre(index: index).version)
        #expect(HelpCentre(index: index).version != HelpCentre(index: index, dates: ["1": Date()]).version)
        #expect(try Self.centre(articles).version != Self.centre([Self.article("1", "Two")]).version)
    }

    @Test func `sources without an address lead to their heading`() throws {
        let guide = Article(
            id: "guide", title: "Guide", language: .english, source: "guide.md",
            sections: [.init(headings: ["Warm up"], blocks: [TextBlock(.paragraph, ["Wait two minutes."])])])
        let centre = try Self.centre([
            guide, Self.article("own", "Own", url: "/own"),
            Self.article("staff", "Staff", scope: ArticleScope(audience: "staff")),
        ])
        let citations = ["guide", "own", "staff"].map { id in
            Citation(
                articleID: id, title: id, heading: "", passageID: id + "#1", quote: "", url: centre[id]?.url,
                version: "")
        }
        let answer = KnowledgeAnswer(
            text: nil, confidence: 0, citations: citations, considered: [], nearest: citations)
        let linked = centre.linking(answer, to: "https://a.example")
        #expect(linked.citations.map(\.url) == ["https://a.example/help/en/articles/guide#warm-up", "/own", nil])
        #expect(linked.nearest == linked.citations)
    }
}
