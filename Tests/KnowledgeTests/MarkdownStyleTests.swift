import Conversations
import Documents
import Foundation
import Testing

@testable import Knowledge

struct MarkdownStyleTests {
    private func described(_ text: StyledText) -> [String] {
        let units = Array(text.text.utf16)
        return text.spans.map { span in
            let part = String(decoding: units[span.start..<span.end], as: UTF16.self)
            return "\(span.style): \(part)" + (span.address.map { " -> \($0)" } ?? "")
        }
    }

    /// As the CommonMark specification 0.31 reads them, sections 6.1 to 6.4.
    @Test(arguments: [
        (
            "**bold** and *soft* and __bold__ and _soft_", "bold and soft and bold and soft",
            ["strong: bold", "emphasis: soft", "strong: bold", "emphasis: soft"]
        ),
        ("***both***", "both", ["strong: both", "emphasis: both"]),
        (
            "[the *terms*](https://a.example/b \"title\")", "the terms",
            ["link: the terms -> https://a.example/b", "emphasis: terms"]
        ),
        ("**30 天**内退", "30 天内退", ["strong: 30 天"]),
        ("2 * 3 * 4 and order_number_a", "2 * 3 * 4 and order_number_a", []),
        ("**open and [odd](", "open and odd(", []),
        ("![photo](a.png) [b] (c)", "photo b (c)", []),
        ("<https://a.example> <b>x</b>", "https://a.example x", ["link: https://a.example -> https://a.example"]),
    ])
    func `marks are beside the text, and the text has none`(markdown: String, text: String, spans: [String]) {
        let styled = MarkdownText.styled(markdown)
        #expect(styled.text == text)
        #expect(described(styled) == spans)
    }

    @Test func `sentences, items, steps and cells keep theirs`() throws {
        let article = try #require(
            try importing([
                "a.md": """
                # Returns

                Send it **unused**. Read the [terms](terms.md) before you send *anything* back to us.

                - Pay `A1` first

                1. Open it **slowly**

                | Method | Price |
                | --- | --- |
                | [Express](b.md) | 5 |
                """
            ]).articles.first)
        let found = article.sections.flatMap(\.blocks).flatMap(\.styledPieces).map(described)
        #expect(
            found == [
                ["strong: unused"], ["link: terms -> terms.md", "emphasis: anything"], ["code: A1"], ["strong: slowly"],
                ["link: Express -> b.md"],
            ])
        let again = try #require(try importing(["a.md": ArticleMarkdown.text(of: article)]).articles.first)
        #expect(again == article)
    }

    @Test func `a block reads the same with and without its marks`() {
        let pieces = ["**Free** returns.", "退货`30`天内。", "之后不行。", "[Then](https://a.example) not."]
        for kind in [TextBlock.Kind.paragraph, .list, .table] {
            let block = TextBlock(kind, styled: pieces.map(MarkdownText.styled))
            #expect(block.text == block.styledText.text)
            #expect(block.text.contains("Free returns."))
        }
    }

    @Test func `the marks are neither in passages nor in an older article's hash`() throws {
        let plain = TextBlock(.paragraph, ["Send it unused."])
        let marked = TextBlock(.paragraph, styled: [StyledText("Send it unused.", spans: [.init(8..<14, .strong)])])
        func article(_ block: TextBlock) -> Article {
            Article(id: "a", title: "A", language: .english, source: "a.md", sections: [.init(blocks: [block])])
        }
        #expect(article(plain).passages == article(marked).passages)
        #expect(article(plain).version != article(marked).version)
        let old = Data(#"{"kind":"paragraph","pieces":["Send it unused."]}"#.utf8)
        #expect(try JSONDecoder().decode(TextBlock.self, from: old) == plain)
        #expect(String(decoding: try JSONEncoder().encode(plain), as: UTF8.self).contains("spans") == false)
        #expect(try JSONDecoder().decode(TextBlock.self, from: JSONEncoder().encode(marked)) == marked)
    }

    @Test func `no text of marks takes long or goes astray`() {
        for mark in ["*", "_", "[", "](", "`", "**a ", "<a", "[a](b", "*a_b`c["] {
            let text = String(repeating: mark, count: 20_000)
            let styled = MarkdownText.styled(text)
            #expect(styled.spans.allSatisfy { $0.end <= styled.text.utf16.count })
        }
    }
}
