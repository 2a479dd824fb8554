import Conversations
import Testing

@testable import Knowledge

struct HelpSearchTests {
    private static func centre(_ articles: [Article]) throws -> HelpCentre {
        HelpCentre(index: try KnowledgeIndex(articles: articles))
    }

    private static let shop = [
        Article(
            id: "en/delivery", title: "Delivery", language: .english, source: "en/delivery.md",
            sections: [
                .init(blocks: [TextBlock(.paragraph, ["We send parcels every day."])]),
                .init(
                    headings: ["What it costs"],
                    blocks: [TextBlock(.paragraph, ["It costs 12 dollars.", "From 199 dollars delivery is free."])]),
            ]),
        HelpCentreTests.article("zh/delivery", "配送", .chinese, text: "满 199 元包邮，不满收运费 12 元。"),
        HelpCentreTests.article(
            "en/secret", "Delivery deals", text: "Delivery deals.", scope: .init(audience: "staff")),
        HelpCentreTests.article("en/stores", "Stores", text: "Our shops open at nine."),
    ]

    @Test func `a hit opens at its heading and marks what was asked, in any form of the word`() throws {
        let found = try Self.centre(Self.shop).search("cost of deliveries", language: .english)
        let hit = try #require(found.hits.first)
        #expect(hit.path == "/help/en/articles/en/delivery#what-it-costs")
        #expect(hit.heading == "What it costs")
        #expect(hit.title == [TextFragment("Delivery", isMatch: true)])
        #expect(hit.excerpt.filter(\.isMatch).map(\.text).contains("costs"))
        #expect(found.isSure)
    }

    @Test func `the language is told by the characters, else by the page`() throws {
        let centre = try Self.centre(Self.shop)
        #expect(centre.search("运费", language: .english).hits.first?.articleID == "zh/delivery")
        #expect(
            centre.search("運費", language: .english).hits.first?.excerpt.contains { $0.isMatch && $0.text == "运费" }
                == true)
        #expect(centre.search("199", language: .chinese).hits.first?.articleID == "zh/delivery")
        #expect(centre.search("199", language: .english).hits.first?.articleID == "en/delivery")
    }

    @Test func `an article is found once, and not again in its translation`() throws {
        let hits = try Self.centre(Self.shop).search("199", language: .english).hits
        #expect(hits.map(\.articleID) == ["en/delivery"])
    }

    @Test(arguments: ["Del", "deliv", "our deliv", "de"])
    func `a word that is only begun finds titles that go on so`(query: String) throws {
        let found = try Self.centre(Self.shop).search(query, language: .english)
        guard query != "our deliv" else {
            #expect(found.hits.allSatisfy { $0.articleID != "en/secret" })
            return
        }
        #expect(found.hits.first?.articleID == "en/delivery")
        #expect(found.hits.first?.title == [TextFragment("Delivery", isMatch: true)])
    }

    @Test(arguments: ["", "   ", "!?", "zxqw", String(repeating: "a", count: 5_000)])
    func `what nothing fits finds nothing`(query: String) throws {
        #expect(try Self.centre(Self.shop).search(query, language: .english).hits.isEmpty)
    }
}

struct ExcerptTests {
    @Test(arguments: [
        ("One. Two is longer. Three.", 12, "One."), ("One. Two is longer. Three.", 100, "One. Two is longer. Three."),
        ("A sentence without an end that goes on", 20, "A sentence without…"), ("第一句。第二句。", 8, "第一句。"),
        ("行一\n行二", 20, "行一 · 行二"), ("", 10, ""),
    ])
    func `a beginning ends between sentences, else between words`(text: String, length: Int, expected: String) {
        #expect(Excerpt.beginning(of: text, length: length) == expected)
    }

    @Test func `an excerpt begins where the words are`() {
        let text = "Nothing here. Nothing there. The refund comes. And more."
        let marks = MarkedText(query: "refunds")
        #expect(Excerpt.around(marks, in: text, length: 30) == "… The refund comes. And more.")
        #expect(
            marks.fragments(of: "The refund.")
                == [TextFragment("The "), TextFragment("refund", isMatch: true), TextFragment(".")])
        #expect(MarkedText(query: "").fragments(of: "a") == [TextFragment("a")])
    }
}
