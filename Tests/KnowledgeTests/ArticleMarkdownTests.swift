import Conversations
import Foundation
import Knowledge
import SourceFiles
import Testing

struct ArticleMarkdownTests {
    /// Read again from a file.
    private func again(_ article: Article) throws -> Article? {
        let (articles, diagnostics) = try importing(["\(article.id).md": ArticleMarkdown.text(of: article)])
        #expect(diagnostics.isEmpty)
        return articles.first
    }

    @Test func `an article is read again as it was written`() throws {
        let article = Article(
            id: "a", title: "Returns: \"all\"", language: .english, source: "a.md", url: "https://example.com/a",
            keywords: ["send back"],
            variants: ["Can I return it?", "回退"],
            sections: [
                .init(blocks: [TextBlock(.paragraph, ["Within 30 days.", "Unused."])]),
                .init(
                    headings: ["Postage"],
                    blocks: [
                        TextBlock(.list, ["free *inside* the country", "# 5 [a](b) | c_d_e \\ `f` <g>"]),
                        TextBlock(.steps, ["1. Open it", "2. Send it"]),
                    ]),
                .init(
                    headings: ["Postage", "Abroad"],
                    blocks: [TextBlock(.table, ["Method: Express; Price: $5", "Method: Slow"])]),
                .init(headings: ["Postage"], blocks: [TextBlock(.paragraph, ["2024. was the year."])]),
                .init(headings: ["Else"], blocks: [TextBlock(.paragraph, ["- no item", "- none either."])]),
            ],
            scope: ArticleScope(audience: "partners", validUntil: CalendarDay("2026-12-31")))
        #expect(try again(article)?.sections.map(\.headings) == article.sections.map(\.headings))
        #expect(try again(article)?.scope == article.scope)
        #expect(try again(article)?.variants == article.variants)
        #expect(
            try again(article)?.sections.flatMap(\.blocks).map(\.text) == article.sections.flatMap(\.blocks).map(\.text)
        )
    }

    @Test(arguments: Shop.articles.map(\.id))
    func `the shop's articles too`(id: String) throws {
        let article = try #require(Shop.articles.first { $0.id == id })
        let name = id.replacingOccurrences(of: "/", with: "-")
        #expect(try again(article.renamed(name))?.sections.flatMap(\.blocks) == article.sections.flatMap(\.blocks))
    }
}
