import Conversations
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Knowledge
import NIOCore
import SourceFiles
import Synchronization
import Testing

@testable import WebUI

struct HelpPagesTests {
    private struct Nobody: SignIn {
        func signIn(email: String, password: String, from address: String?) async throws -> String {
            throw SignInError.wrongEmailOrPassword
        }

        func isSignedIn(_ headers: HTTPFields) async throws -> Bool { false }
    }

    private static func article(
        _ id: String, _ title: String, _ language: Language, _ text: String, heading: String? = nil,
        url: String? = nil, scope: ArticleScope = ArticleScope()
    ) -> Article {
        Article(
            id: id, title: title, language: language, source: id + ".md", url: url,
            sections: [.init(headings: heading.map { [$0] } ?? [], blocks: [TextBlock(.paragraph, [text])])],
            scope: scope)
    }

    static let articles = [
        article("returns.en", "Returns", .english, "You can return an item within 30 days.", heading: "Time limit"),
        article("returns.zh", "退货", .chinese, "收到商品后 30 天内可以退货。", heading: "期限"),
        article("wild/<b>", "A <b> & \"c\"", .english, "Wild <i>text</i>."),
        article("secret", "Secret", .english, "Margins.", scope: ArticleScope(audience: "staff")),
        article(
            "summer", "Summer", .english, "Sale.", url: "https://example.com/summer",
            scope: ArticleScope(product: "Boots", validUntil: CalendarDay("2099-12-31"))),
    ]

    private func request(
        _ path: String, headers: HTTPFields = [:], source: HelpSource? = nil
    ) async throws -> TestResponse {
        let centre = HelpCentre(
            index: try KnowledgeIndex(articles: Self.articles),
            dates: ["summer": Date(timeIntervalSince1970: 1_700_000_000)])
        let help = source ?? HelpSource(origin: "https://help.example.com", centre: { centre })
        let routes = try await WebUIRoutes(resources: .locate(), signIn: Nobody(), help: help)
        let router = Router()
        router.add(middleware: routes.errorPages(for: BasicRequestContext.self))
        routes.add(to: router)
        return try await Application(router: router).test(.router) { client in
            try await client.execute(uri: path, method: .get, headers: headers)
        }
    }

    private func page(_ path: String) async throws -> String {
        let response = try await request(path)
        #expect(response.status == .ok)
        return String(buffer: response.body)
    }

    @Test(arguments: [
        ("/help", "zh-CN", "/help/zh"), ("/help", "fr", "/help/en"), ("/help?language=zh", "en", "/help/zh"),
    ])
    func `the language is the one chosen, else the browser's`(path: String, header: String, home: String) async throws {
        let response = try await request(path, headers: [.acceptLanguage: header])
        #expect(response.status == .seeOther)
        #expect(response.headers[.location] == home)
    }

    @Test func `the first page lists what customers may read in its language`() async throws {
        let english = try await page("/help/en")
        #expect(english.contains("<html lang=\"en\">") && english.contains("href=\"/help/en/articles/returns.en\""))
        #expect(english.contains("Boots") && !english.contains("退货") && !english.contains("Secret"))
        #expect(english.contains("A &lt;b&gt; &amp;") && !english.contains("A <b>"))
        #expect(english.contains("href=\"/help/en/articles/wild/%3Cb%3E\""))
        #expect(try await page("/help/zh").contains("退货"))
    }

    @Test func `an article names its translation, its address and its beginning to search engines`() async throws {
        let page = try await page("/help/en/articles/returns.en")
        let origin = "https://help.example.com/help"
        #expect(page.contains("<title>Returns · Help centre</title>"))
        #expect(page.contains("name=\"description\" content=\"You can return an item within 30 days.\""))
        #expect(page.contains("rel=\"canonical\" href=\"\(origin)/en/articles/returns.en\""))
        #expect(page.contains("hreflang=\"en\" href=\"\(origin)/en/articles/returns.en\""))
        #expect(page.contains("hreflang=\"zh\" href=\"\(origin)/zh/articles/returns.zh\""))
        #expect(page.contains("<h2 id=\"time-limit\">"))
        #expect(!page.contains(" style=") && !page.contains("<style") && !page.contains(" onclick="))
    }

    @Test func `an article of another site is known by its address there, and tells when it holds`() async throws {
        let page = try await page("/help/en/articles/summer")
        #expect(page.contains("rel=\"canonical\" href=\"https://example.com/summer\""))
        #expect(page.contains("Valid until 2099-12-31") && page.contains("2023-11-1"))
        #expect(page.contains("<a href=\"/help/en#product_boots\">Boots</a>"))
    }

    @Test func `any id is reached, and what it says is text`() async throws {
        let page = try await page("/help/en/articles/wild/%3Cb%3E")
        #expect(page.contains("<h1>A &lt;b&gt; &amp; &quot;c&quot;</h1>"))
        #expect(page.contains("<p>Wild &lt;i&gt;text&lt;/i&gt;.</p>"))
    }

    @Test(arguments: ["/help/en/articles/secret", "/help/en/articles/secret.md", "/help/zh/articles/none", "/help/fr"])
    func `what customers may not read is not there`(path: String) async throws {
        let response = try await request(path, headers: [.accept: "text/html", .acceptLanguage: "en"])
        #expect(response.status == .notFound)
        let page = String(buffer: response.body)
        #expect(!page.contains("Margins"))
        #expect(page.contains(path.hasPrefix("/help/zh/") ? "返回帮助中心" : "Back to the help centre"))
    }

    @Test func `an article under the wrong language leads to the right one`() async throws {
        let response = try await request("/help/zh/articles/returns.en")
        #expect(response.headers[.location] == "/help/en/articles/returns.en")
    }

    @Test func `an article is plain text for programs`() async throws {
        let response = try await request("/help/en/articles/returns.en.md")
        #expect(response.headers[.contentType] == "text/markdown; charset=utf-8")
        #expect(
            String(buffer: response.body) == """
                # Returns

                ## Time limit

                You can return an item within 30 days.

                """)
    }

    @Test(arguments: ["/help/en", "/help/en/articles/returns.en", "/help/en/articles/returns.en.md"])
    func `a page that the browser has is not sent again until it changes`(path: String) async throws {
        let texts = Mutex("one")
        let source = HelpSource(
            origin: "https://a.example",
            centre: {
                let text = texts.withLock(\.self)
                let article = Self.article("returns.en", "Returns", .english, text)
                return HelpCentre(index: try! KnowledgeIndex(articles: [article]))
            })
        let first = try await request(path, source: source)
        let tag = try #require(first.headers[.eTag])
        #expect(first.headers[.cacheControl] == "public, no-cache")
        #expect(try await request(path, headers: [.ifNoneMatch: tag], source: source).status == .notModified)
        texts.withLock { $0 = "two" }
        let second = try await request(path, headers: [.ifNoneMatch: tag], source: source)
        #expect(second.status == .ok)
        #expect(String(buffer: second.body).contains("two"))
    }

    @Test func `a kept page is made anew when the articles change`() async throws {
        let shelf = PageShelf(mostPages: 2)
        func make(_ text: String) -> Asset { Asset(Data(text.utf8), contentType: "text/plain") }
        var made = 0
        for version in ["1", "1", "2", "1"] {
            _ = shelf.page("a", version: version) {
                made += 1
                return make(version)
            }
        }
        #expect(made == 3)
    }

    @Test func `pages forbid scripts and styles inside them, and are sent as gzip`() async throws {
        let response = try await request("/help/en", headers: [.acceptEncoding: "gzip"])
        #expect(response.headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
        #expect(response.headers[.contentEncoding] == "gzip")
        #expect(response.headers[.contentLanguage] == "en")
    }

    @Test func `a search without scripts marks what it finds`() async throws {
        let page = try await page("/help/en/search?q=return+%3Cb%3E")
        #expect(page.contains("<h1>“return &lt;b&gt;”</h1>") && page.contains("value=\"return &lt;b&gt;\""))
        #expect(page.contains("<a href=\"/help/en/articles/returns.en#time-limit\"><mark>Returns</mark></a>"))
        #expect(page.contains("You can <mark>return</mark> an item"))
        #expect(page.contains("name=\"robots\" content=\"noindex\"") && !page.contains("canonical"))
        #expect(!page.contains("Secret"))
    }

    @Test func `a search that finds nothing says so`() async throws {
        #expect(try await page("/help/zh/search?q=zxqw").contains("没有找到"))
        #expect(try await page("/help/en/search").contains("<h1>Search the help centre</h1>"))
    }

    @Test func `who searches too often is told when to come again`() async throws {
        let index = try KnowledgeIndex(articles: Self.articles)
        let source = HelpSource(origin: "", centre: { HelpCentre(index: index) }, waitToSearch: { _ in 2.5 })
        let response = try await request("/help/en/search?q=a", headers: [.accept: "text/html"], source: source)
        #expect(response.status == .tooManyRequests)
        #expect(response.headers[.retryAfter] == "3")
    }

    @Test func `the site map has every page that customers may read, with its translation`() async throws {
        let response = try await request("/sitemap.xml")
        #expect(response.headers[.contentType] == "application/xml")
        let map = String(buffer: response.body)
        #expect(map.components(separatedBy: "<url>").count == 1 + 2 + 4)
        let origin = "https://help.example.com/help"
        #expect(
            map.contains(
                """
                <loc>\(origin)/en/articles/returns.en</loc>
                <xhtml:link rel="alternate" hreflang="en" href="\(origin)/en/articles/returns.en"/>
                <xhtml:link rel="alternate" hreflang="zh" href="\(origin)/zh/articles/returns.zh"/>
                """))
        #expect(map.contains("/articles/summer</loc>\n<lastmod>2023-11-1"))
        #expect(map.contains("%3Cb%3E") && !map.contains("secret"))
    }

    @Test func `robots are sent to the site map and kept from the desk`() async throws {
        let text = try await page("/robots.txt")
        #expect(text.contains("Sitemap: https://help.example.com/sitemap.xml\n"))
        #expect(text.contains("Disallow: /desk\n") && text.contains("Disallow: /api/\n"))
    }

    @Test func `language models are given a list as llmstxt.org has it`() async throws {
        let lines = try await page("/llms.txt").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "# Help centre" && lines[1] == "" && lines[2].hasPrefix("> "))
        #expect(lines.contains("## English") && lines.contains("## English: Boots") && lines.contains("## 中文"))
        #expect(
            lines.contains(
                "- [Returns](https://help.example.com/help/en/articles/returns.en.md): You can return an item within 30 days."
            ))
        #expect(!lines.contains { $0.contains("Secret") })
    }

    @Test func `readers are asked only where what they say is kept`() async throws {
        #expect(try await !page("/help/en/articles/returns.en").contains("method=\"post\""))
    }
}
