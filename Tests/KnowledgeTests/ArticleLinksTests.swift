import Conversations
import Documents
import Foundation
import SourceFiles
import Testing

@testable import Knowledge

struct ArticleLinksTests {
    /// The addresses of the first block's links, as a page has them.
    private func addresses(_ text: String, in name: String = "en/delivery.md", among files: [String: String]) throws
        -> [String]
    {
        var files = files
        files[name] = "# Delivery\n\n\(text)\n\n## How long\n\nTwo days of waiting, and then it is there."
        let articles = try importing(files).articles
        let article = try #require(articles.first { $0.source == name })
        let resolved = ArticleLinks(articles).resolved(article)
        #expect(resolved.sections.map { $0.blocks.map(\.text) } == article.sections.map { $0.blocks.map(\.text) })
        return resolved.sections.flatMap(\.blocks).flatMap(\.styledPieces).flatMap(\.spans).compactMap(\.address)
    }

    private let files = [
        "en/returns.md":
            "---\nurl: /help/returns\n---\n# Returns\n\n## Time limit\n\nYou can return a lamp within 30 days.",
        "zh/returns.md": "---\nurl: /help/returns\n---\n# 退货\n\n## 期限\n\n签收后三十天内可以退货，商品要完好。",
        "en/summer sale.md":
            "---\nurl: https://example.com/sale/\n---\n# Sale\n\nThe sale of the summer is on until August.",
    ]

    @Test(arguments: [
        ("[a](returns.md)", "/help/en/articles/en/returns"),
        ("[a](./returns.md#time-limit)", "/help/en/articles/en/returns#time-limit"),
        ("[a](returns.md#none)", "/help/en/articles/en/returns"),
        ("[a](../zh/returns.md)", "/help/zh/articles/zh/returns"),
        ("[a](/help/returns)", "/help/en/articles/en/returns"), ("[a](returns)", "/help/en/articles/en/returns"),
        ("[a](#how-long)", "/help/en/articles/en/delivery#how-long"),
        ("[a](<summer sale.md>)", "/help/en/articles/en/summer%20sale"),
        ("[a](summer%20sale.md)", "/help/en/articles/en/summer%20sale"),
        ("[a](https://example.com/sale#x)", "/help/en/articles/en/summer%20sale"),
        ("[a](https://example.com/b?c=d)", "https://example.com/b?c=d"),
        ("<help@example.com>", "mailto:help@example.com"),
    ])
    func `links lead to the pages of articles, else out into the web`(text: String, address: String) throws {
        #expect(try addresses(text + " tells more of it to you.", among: files) == [address])
    }

    @Test(arguments: [
        "[a](javascript:alert(1))", "[a](none.md)", "[a](../../../etc/passwd)", "![a](photo.png)", "[a]()",
        "[a](data:x)",
    ])
    func `what leads nowhere is text`(text: String) throws {
        #expect(try addresses(text + " tells more of it to you.", among: files).isEmpty)
    }

    @Test func `links of a site's page are those of the site`() throws {
        var diagnostics = Diagnostics()
        let page = HTMLDocument.parse(
            "<html lang=en><h1>A</h1><p>Read <a href='../b.html#c'>the terms</a> of this shop first.</p></html>")
        let article = try #require(
            DocumentArticle.make(
                of: page, name: "a.html", url: URL(string: "https://example.com/help/x/a.html"), into: &diagnostics))
        let spans = article.sections.flatMap(\.blocks).flatMap(\.spans).joined()
        #expect(spans.map(\.address) == ["https://example.com/help/b.html#c"])
    }
}
