import Conversations
import Documents
import Knowledge
import Testing

@testable import WebUI

struct ArticleHTMLTests {
    private static func html(_ blocks: [TextBlock], headings: [String] = []) -> String {
        ArticleHTML.body(
            of: ArticleOutline(
                Article(
                    id: "a", title: "T", language: .english, source: "a.md",
                    sections: [.init(headings: headings, blocks: blocks)])))
    }

    @Test(arguments: [TextBlock.Kind.paragraph, .list, .steps, .table])
    func `whatever an article says is text`(kind: TextBlock.Kind) {
        let hostile = "<script>alert(1)</script><img src=x onerror='x'>\"&amp;"
        let html = Self.html([TextBlock(kind, [hostile, "A: \(hostile); B: 2"])], headings: [hostile])
        #expect(!html.contains("<script") && !html.contains("<img"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(html.contains("&amp;amp;"))
        #expect(html.contains("<h2 id=\"script-alert-1-script-img-src-x-onerror-x-amp\">"))
    }

    @Test func `links and emphasis lie in each other as elements do`() {
        let text = StyledText(
            "Read the terms now & then",
            spans: [
                .init(5..<14, .link, address: "https://a.example/?b=1&c=2"), .init(9..<18, .strong),
                .init(0..<4, .code),
            ])
        #expect(
            Self.html([TextBlock(.paragraph, styled: [text])])
                == """
                <p><code>Read</code> <a href="https://a.example/?b=1&amp;c=2" rel="noopener nofollow">the <strong>terms</strong></a>\
                <strong> now</strong> &amp; then</p>
                """)
    }

    /// The second line of defence: such an address is not kept by any import.
    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
        "https://a.example/\" onmouseover=\"alert(1)", "//evil.example",
        "java\nscript:alert(1)",
    ])
    func `an address that does anything but lead somewhere is not written`(address: String) {
        let text = StyledText("<b>Click</b>", spans: [.init(0..<12, .link, address: address), .init(0..<3, .strong)])
        for kind in [TextBlock.Kind.paragraph, .list, .steps, .table] {
            let html = Self.html([TextBlock(kind, styled: [text])])
            #expect(!html.contains("<a") && !html.contains("alert") && !html.contains("evil"))
            #expect(html.contains("<strong>&lt;b&gt;</strong>Click&lt;/b&gt;"))
        }
    }

    @Test func `headings lie in each other and can be linked to`() {
        let html = Self.html([TextBlock(.paragraph, ["One.", "Two."])], headings: ["How long?", "Abroad"])
        #expect(
            html == """
                <h2 id="how-long"><a class="anchor" href="#how-long">How long?</a></h2>
                <h3 id="abroad"><a class="anchor" href="#abroad">Abroad</a></h3>
                <p>One. Two.</p>
                """)
    }

    @Test func `lists that follow one another are one, and steps keep their numbers`() {
        #expect(
            Self.html([TextBlock(.list, ["a"]), TextBlock(.list, ["b"]), TextBlock(.steps, ["2. Open", "3. Close"])])
                == """
                <ul><li>a</li><li>b</li></ul>
                <ol><li value="2">Open</li><li value="3">Close</li></ol>
                """)
    }

    @Test func `a table has its columns, and rows alone are a list`() {
        let table = Self.html([TextBlock(.table, ["Region: North; Time: 1 day", "Region: South; Time: 5 days"])])
        #expect(table.contains("<th scope=\"col\">Region</th><th scope=\"col\">Time</th>"))
        #expect(table.contains("<tr><th scope=\"row\">South</th><td>5 days</td></tr>"))
        #expect(Self.html([TextBlock(.table, ["North · 1 day"])]) == "<ul><li>North · 1 day</li></ul>")
    }
}
