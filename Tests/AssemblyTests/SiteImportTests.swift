import Foundation
import HTTPTypes
import Hummingbird
import Knowledge
import NIOCore
import SourceFiles
import Storage
import TestSupport
import Testing

@testable import Assembly

struct SiteImportTests {
    /// Pages by their path; a text that begins with `->` redirects, a number is a status.
    private static func withSite(
        _ pages: [String: String], _ body: @escaping @Sendable (_ url: String) async throws -> Void
    ) async throws {
        let router = Router()
        router.get("**") { request, _ in
            guard let page = pages[request.uri.path] ?? pages["*"] else { return Response(status: .notFound) }
            if let status = Int(page) { return Response(status: .init(code: status)) }
            if page.hasPrefix("->") { return Response(status: .found, headers: [.location: String(page.dropFirst(2))]) }
            let type =
                request.uri.path.hasSuffix(".txt")
                ? "text/plain" : request.uri.path.hasSuffix(".xml") ? "text/xml" : "text/html"
            let text = page.replacingOccurrences(of: "{path}", with: request.uri.path)
            return Response(
                status: .ok, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(string: text)))
        }
        let (ports, found) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { found.yield($0.localAddress?.port ?? 0) }, logger: TestServer.logger)
        try await running([application]) {
            guard let port = await ports.first(where: { _ in true }) else { return }
            try await body("http://127.0.0.1:\(port)")
        }
    }

    private static func importing(
        _ url: String, limits: SiteFrontier.Limits = .init(), allowsPrivate: Bool = true
    ) async throws -> (report: ImportReport, articles: [Article]) {
        let store = try await DataStore.inMemory()
        let address = try #require(PageAddress(url))
        let report = try await KnowledgeImport(store: store.knowledge).site(
            at: address, limits: limits, allowsPrivate: allowsPrivate, at: Date(timeIntervalSince1970: 1_700_000_000))
        let articles = try await store.knowledge.articles()
        try await store.close()
        return (report, articles)
    }

    private static let site = [
        "/help/":
            "<h1>Help</h1><p>Ask us.</p><a href='a.html'>a</a><a href='b.html'>b</a><a href='/shop/x'>x</a><a href='secret'>s</a>",
        "/help/a.html": "<h1>Returns</h1><p>Within 30 days.</p><a href='.'>home</a>",
        "/help/b.html":
            "<h1>Delivery</h1><p>Within 3 days.</p><a href='loop'>loop</a><a href='gone'>gone</a><a href='out'>out</a>",
        "/help/loop": "->/help/loop2", "/help/loop2": "->/help/loop", "/help/out": "->http://127.0.0.2:1/",
        "/help/secret": "<p>Secret.</p>", "/shop/x": "<p>Buy.</p>",
        "/robots.txt": "User-agent: *\nDisallow: /help/secret\n",
    ]

    @Test func `links are followed within the folder, and what cannot be read is told`() async throws {
        try await Self.withSite(Self.site) { url in
            let (report, articles) = try await Self.importing(url + "/help/")
            #expect(articles.map(\.title).sorted() == ["Delivery", "Help", "Returns"])
            #expect(articles.contains { $0.url == url + "/help/a.html" })
            let problems = report.problems.map {
                $0.place.file.replacingOccurrences(of: url, with: "") + ": " + $0.message
            }
            #expect(problems.contains("/help/secret: the site's robots.txt asks not to read it"))
            #expect(problems.contains("/help/loop: it redirects in a circle"))
            #expect(problems.contains("/help/gone: the site answers 404"))
            #expect(problems.contains { $0.hasPrefix("/help/out: ") })
        }
    }

    @Test func `a sitemap lists the pages, also in lists of lists`() async throws {
        let pages = [
            "/sitemap.xml": "<sitemapindex><sitemap><loc>/one.xml</loc></sitemap></sitemapindex>",
            "/one.xml":
                "<urlset><url><loc>/a.html</loc></url><url><loc>https://elsewhere.example/b</loc></url></urlset>",
            "/a.html": "<h1>A</h1><p>Text.</p><a href='/not-listed'>x</a>", "/not-listed": "<p>No.</p>",
        ]
        try await Self.withSite(pages) { url in
            let (report, articles) = try await Self.importing(url + "/sitemap.xml")
            #expect(articles.map(\.title) == ["A"])
            #expect(report.isComplete, "links of a listed page are not left out by a limit")
        }
    }

    @Test(arguments: [("503", false), ("429", false), ("404", true)])
    func `a page that may answer another time is not taken for removed`(status: String, isComplete: Bool) async throws {
        let pages = ["/help/": "<h1>A</h1><p>Text.</p><a href='b'>b</a>", "/help/b": status, "/robots.txt": ""]
        try await Self.withSite(pages) { url in
            let (report, _) = try await Self.importing(url + "/help/")
            #expect(report.isComplete == isComplete)
        }
    }

    @Test func `a redirect does not lead past robots.txt`() async throws {
        let pages = [
            "/help/": "<h1>A</h1><p>Text.</p><a href='b'>b</a>", "/help/b": "->/help/secret",
            "/help/secret": "<h1>S</h1><p>Secret.</p>", "/robots.txt": "User-agent: *\nDisallow: /help/secret\n",
        ]
        try await Self.withSite(pages) { url in
            let (report, articles) = try await Self.importing(url + "/help/")
            #expect(articles.map(\.title) == ["A"])
            #expect(report.problems.contains { $0.place.file.hasSuffix("/secret") })
        }
    }

    @Test func `a site that never ends is left at the limit`() async throws {
        let pages = [
            "*": "<h1>Page {path}</h1><p>Text of {path}.</p><a href='{path}1'>more</a><a href='{path}2'>more</a>",
            "/robots.txt": "",
        ]
        try await Self.withSite(pages) { url in
            let (report, articles) = try await Self.importing(url + "/p", limits: .init(pages: 7, depth: 50))
            #expect(articles.count == 7)
            #expect(!report.isComplete)
            #expect(report.problems.contains { $0.message.hasPrefix("the limits left out") })
        }
    }

    @Test func `one page under many addresses is one article`() async throws {
        let pages = ["*": "<h1>Same</h1><p>Text.</p><a href='{path}1'>more</a>", "/robots.txt": ""]
        try await Self.withSite(pages) { url in
            let (_, articles) = try await Self.importing(url + "/p", limits: .init(pages: 5, depth: 50))
            #expect(articles.count == 1)
        }
    }

    @Test(arguments: [
        "http://127.0.0.1:1/", "http://localhost/", "http://10.0.0.1/", "http://[::1]/",
        "http://169.254.169.254/latest/",
    ])
    func `the server's own network is refused`(url: String) async throws {
        let (report, articles) = try await Self.importing(url, allowsPrivate: false)
        #expect(articles.isEmpty)
        #expect(report.problems.count == 1)
        #expect(report.problems.first?.message.hasSuffix("is in the server's own network") == true)
        #expect(report.problems.first?.remedy == "if that is meant, add --allow-private")
    }

    /// Of IANA's registry of special-purpose addresses, and public ones near them.
    @Test(arguments: [
        ("8.8.8.8", false), ("172.15.255.255", false), ("172.16.0.1", true), ("172.32.0.1", false),
        ("100.64.0.1", true),
        ("192.168.1.1", true), ("::1", true), ("::ffff:127.0.0.1", true), ("fe80::1", true), ("fd00::1", true),
        ("2606:4700::1111", false), ("0.0.0.0", true), ("224.0.0.1", true), ("nonsense", true),
    ])
    func `private addresses are known`(address: String, isPrivate: Bool) {
        #expect(NetworkBoundary.isPrivate(address) == isPrivate)
    }
}
