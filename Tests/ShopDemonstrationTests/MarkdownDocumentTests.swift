import Foundation
import Testing

@testable import ShopDemonstration

struct MarkdownDocumentTests {
    @Test(arguments: [
        ("# One\n\nTwo\nthree", "<h1>One</h1>\n<p>Two\nthree</p>"),
        ("- a\n- **b**\n\n1. c\n2. d", "<ul><li>a</li><li><strong>b</strong></li></ul>\n<ol><li>c</li><li>d</li></ol>"),
        ("---\ntitle: x\n---\n\nText", "<p>Text</p>"),
        ("a <b> & \"c\"", "<p>a &lt;b&gt; &amp; &quot;c&quot;</p>"),
        ("[go](/help) [no](javascript:alert)", "<p><a href=\"/help\">go</a> [no](javascript:alert)</p>"),
    ])
    func `renders what articles use, and escapes the rest`(text: String, html: String) {
        let rendered = MarkdownDocument(text).html.split(separator: "\n\n").joined(separator: "\n")
        #expect(rendered.trimmingCharacters(in: .newlines) == html)
    }

    @Test
    func `renders a table`() {
        let html = MarkdownDocument("| A | B |\n| --- | --- |\n| 1 | 2 |").html
        #expect(html.contains("<th scope=\"col\">A</th>") && html.contains("<tr><td>1</td><td>2</td></tr>"))
        #expect(!html.contains("---"))
    }

    @Test
    func `gives its title away`() {
        var document = MarkdownDocument("# Title\n\nText")
        #expect(document.takeTitle() == "Title")
        #expect(document.html.contains("Text") && !document.html.contains("Title"))
    }
}
