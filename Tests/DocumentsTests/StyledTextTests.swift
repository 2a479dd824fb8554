import Foundation
import Testing

@testable import Documents

struct StyledTextTests {
    private let text = StyledText("a 😀 link", spans: [.init(5..<9, .link, address: "x"), .init(0..<4, .strong)])

    @Test func `places count in UTF-16 units, and what lies outside is left out`() {
        #expect(text.spans.map(\.start) == [0, 5])
        #expect(StyledText("ab", spans: [.init(1..<3, .code), .init(-1..<1, .code)]).spans.isEmpty)
    }

    @Test func `a part has its own share of the spans`() throws {
        let place = try #require(text.text.range(of: "😀 li"))
        let part = text[place]
        #expect(part.spans == [.init(0..<2, .strong), .init(3..<5, .link, address: "x")])
    }

    @Test func `parts that are put together keep their spans`() {
        #expect((text + " " + text).spans.map(\.start) == [0, 5, 10, 15])
        #expect([text, "-", text].joined(separator: "; ").text == "a 😀 link; -; a 😀 link")
        #expect(
            StyledText("  b ", spans: [.init(1..<4, .code)]).trimmed == StyledText("b", spans: [.init(0..<1, .code)]))
    }
}

struct LinkAddressTests {
    @Test(arguments: [
        "https://example.com/a?b=c#d", "HTTP://example.com", "mailto:help@example.com", "../en/returns.md#time",
        "/help/returns",
        "#time", "文章.md", "a?x=1:2", "returns.md",
    ])
    func `addresses of the web, of mail, and within the articles are kept`(address: String) {
        #expect(LinkAddress.accepted(" \(address)\n") == address)
    }

    /// Ways to have a browser run something, after the OWASP list of evasions.
    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "java\tscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "blob:x", "//evil.example",
        "\\\\evil.example",
        "/\\evil.example", "https:evil.example", "https://", "mailto:", "", "  ", "https://a.example/\" onclick=\"x",
        "https://a.example/\u{202E}gnp", "javascript&colon;alert(1):", "ftp://a.example", "tel:123",
    ])
    func `others are not`(address: String) {
        #expect(LinkAddress.accepted(address) == nil)
    }

    @Test func `one without end is not`() {
        #expect(LinkAddress.accepted("https://example.com/" + String(repeating: "a", count: 2_000)) == nil)
    }
}
