import Foundation
import Knowledge
import Testing

struct PageAddressTests {
    @Test(arguments: [
        ("HTTPS://Example.com:443/a/../b?utm_source=x&q=1#part", "https://example.com/b?q=1"),
        ("http://example.com", "http://example.com/"), ("http://example.com:8080/a b", "http://example.com:8080/a%20b"),
    ])
    func `is written in one way`(text: String, expected: String) {
        #expect(PageAddress(text)?.url.absoluteString == expected)
    }

    @Test(arguments: [
        "ftp://example.com/", "javascript:alert(1)", "mailto:a@example.com", "file:///etc/passwd",
        "http://u:p@example.com/", "",
    ])
    func `is none`(text: String) { #expect(PageAddress(text) == nil) }

    @Test func `a link is seen from its page`() throws {
        let page = try #require(PageAddress("https://example.com/help/returns.html?x=1"))
        #expect(PageAddress("../a", from: page)?.url.absoluteString == "https://example.com/a")
        #expect(page.folder == "/help/")
        #expect(page.name == "help/returns.html?x=1")
    }
}

struct SiteFrontierTests {
    private func address(_ path: String) throws -> PageAddress {
        try #require(PageAddress("https://example.com" + path))
    }

    @Test func `each page of the folder is read once, near ones first`() throws {
        var frontier = SiteFrontier(start: try address("/help/"), limits: .init(pages: 10, depth: 5))
        let next = frontier.takeNext()
        let first = try #require(next)
        frontier.found(
            [
                try address("/help/a"), try address("/help/b"), try address("/help/a"), try address("/other"),
                try address("/help/"),
            ],
            on: first)
        frontier.found([try #require(PageAddress("https://elsewhere.example/help/c"))], on: first)
        let after = frontier.takeNext()
        let second = try #require(after)
        frontier.found([try address("/help/c")], on: second)
        let rest = [frontier.takeNext(), frontier.takeNext(), frontier.takeNext()]
        #expect(rest.map { $0?.address.path } == ["/help/b", "/help/c", nil])
        #expect(frontier.leftOut == 0)
    }

    @Test func `a site that never ends does`() throws {
        var frontier = SiteFrontier(start: try address("/0"), limits: .init(pages: 20, depth: 1_000))
        var count = 0
        while let step = frontier.takeNext() {
            count += 1
            frontier.found(try (1...100).map { try address("/\(count)-\($0)") }, on: step)
        }
        #expect(count == 20)
        #expect(frontier.leftOut > 0)
    }

    @Test func `links deeper than allowed are left out and counted`() throws {
        var frontier = SiteFrontier(start: try address("/"), limits: .init(pages: 20, depth: 0))
        let first = frontier.takeNext()
        let step = try #require(first)
        frontier.found([try address("/a")], on: step)
        let next = frontier.takeNext()
        #expect(next == nil)
        #expect(frontier.leftOut == 1)
    }
}
