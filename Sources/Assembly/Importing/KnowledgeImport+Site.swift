import Documents
public import Foundation
public import Knowledge
import SourceFiles
import Storage

extension KnowledgeImport {
    /// Imports the pages that a sitemap lists, or those that can be reached from a page by links within its folder.
    ///
    /// - Parameter allowsPrivate: Lets pages of the server's own network be read.
    public func site(
        at start: PageAddress, limits: SiteFrontier.Limits, allowsPrivate: Bool, at time: Date
    ) async throws -> ImportReport {
        let fetcher = PageFetcher(boundary: NetworkBoundary(allowsPrivate: allowsPrivate))
        let collection = try await store.collection(for: start.url.absoluteString, wanted: start.host)
        var walk = SiteWalk(
            fetcher: fetcher, report: ImportReport(collection: collection), start: start, limits: limits)
        do {
            try await walk.run(self, at: time)
        } catch {
            await fetcher.close()
            throw error
        }
        await fetcher.close()
        progress(1, 1, "")
        return walk.report
    }
}

/// One reading of a site.
private struct SiteWalk {
    private static let mostSitemaps = 100

    let fetcher: PageFetcher
    var report: ImportReport
    let start: PageAddress
    let limits: SiteFrontier.Limits
    private var robots = RobotsRules.none
    private var names: Set<String> = []
    /// The first page with a text, by the hash of the text.
    private var texts: [String: String] = [:]

    init(fetcher: PageFetcher, report: ImportReport, start: PageAddress, limits: SiteFrontier.Limits) {
        self.fetcher = fetcher
        self.report = report
        self.start = start
        self.limits = limits
    }

    mutating func run(_ importer: KnowledgeImport, at time: Date) async throws {
        let known = try await importer.store.sources(of: report.collection)
        do throws(PageFetcher.Failure) {
            robots = try await rules()
        } catch {
            return fail(start, error.message, error.remedy)
        }
        guard var frontier = await frontier() else { return }
        while let step = frontier.takeNext() {
            importer.progress(frontier.taken - 1, frontier.known, step.address.path)
            if frontier.taken > 1, let delay = robots.delay {
                try await Task.sleep(for: .seconds(min(max(0, delay), 5)))
            }
            guard let page = await page(step.address) else { continue }
            if page.address != step.address, !frontier.redirected(to: page.address) { continue }
            let hash = KnowledgeImport.hash(page.body)
            var diagnostics = Diagnostics()
            let (articles, links) = read(page, into: &diagnostics)
            frontier.found(links, on: step)
            names.insert(page.address.path)
            if let known = known[page.address.path], known.hash == hash {
                report.unchanged += 1
                report.problems += known.problems
                continue
            }
            // A page that cannot be read now leaves what was read of it before.
            guard !articles.isEmpty || !diagnostics.hasErrors else {
                report.problems += diagnostics.all
                continue
            }
            // What was left out may be worth taking next time, when the page that it is like is gone.
            let settled = diagnostics.all.isEmpty ? hash : ""
            try await importer.record(
                .init(name: page.address.path, hash: settled, articles: articles, problems: diagnostics.all),
                in: report.collection, at: time, &report)
        }
        if frontier.leftOut > 0 {
            report.isComplete = false
            fail(
                start, "the limits left out \(frontier.leftOut) pages or more",
                "raise --max-pages or --depth, or begin deeper in the site")
        }
        if report.isComplete, !names.isEmpty {
            report.articles.removed += try await importer.store.keepSources(names, of: report.collection, at: time)
        }
    }

    private mutating func fail(_ address: PageAddress, _ message: String, _ remedy: String?) {
        report.problems.append(
            Diagnostic(.warning, at: .init(file: address.url.absoluteString), message, remedy: remedy))
    }

    private func rules() async throws(PageFetcher.Failure) -> RobotsRules {
        guard let address = PageAddress("/robots.txt", from: start) else { return .none }
        let page = try await fetcher.page(at: address)
        switch page.status {
        case 200..<300: return RobotsRules(String(decoding: page.body.prefix(500_000), as: UTF8.self))
        case 500...: return .all
        default: return .none
        }
    }

    /// The pages of a sitemap, also of one that lists others, or the first page.
    private mutating func frontier() async -> SiteFrontier? {
        guard start.url.pathExtension == "xml" || start.url.pathExtension == "gz" else {
            return SiteFrontier(start: start, limits: limits)
        }
        var pages: [PageAddress] = []
        var lists = [start]
        var seen: Set<PageAddress> = [start]
        var read = 0
        while read < Self.mostSitemaps, let list = lists.popLast() {
            read += 1
            guard let page = await page(list) else { continue }
            let packed = Gzip.isPacked(page.body)
            let body = packed ? (try? Gzip.unpack(page.body, limit: 64 << 20)) ?? Data() : page.body
            let sitemap = SitemapDocument.parse(String(decoding: body, as: UTF8.self))
            if sitemap.pages.isEmpty, sitemap.sitemaps.isEmpty {
                fail(list, "there is no page in this sitemap", "give the address of the site's first page instead")
                report.isComplete = false
            }
            pages += sitemap.pages.compactMap { PageAddress($0, from: list) }
            for next in sitemap.sitemaps.compactMap({ PageAddress($0, from: list) }) where seen.insert(next).inserted {
                lists.append(next)
            }
        }
        if !lists.isEmpty {
            report.isComplete = false
            fail(start, "the first \(Self.mostSitemaps) sitemaps are read, and \(lists.count) or more are not", nil)
        }
        return SiteFrontier(sitemap: start, pages: pages, limits: limits)
    }

    /// The page, or nil after its problem was told.
    private mutating func page(_ address: PageAddress) async -> PageFetcher.Page? {
        guard robots.allows(address.path) else {
            fail(address, "the site's robots.txt asks not to read it", nil)
            return nil
        }
        do throws(PageFetcher.Failure) {
            let page = try await fetcher.page(at: address)
            guard page.address.origin != start.origin || robots.allows(page.address.path) else {
                fail(page.address, "the site's robots.txt asks not to read it", nil)
                return nil
            }
            if page.address.origin == start.origin, (200..<300).contains(page.status) { return page }
            if page.address.origin != start.origin {
                fail(address, "it leads to another site, \(page.address.origin)", nil)
            } else {
                fail(address, "the site answers \(page.status)", nil)
                // It may answer another time.
                if page.status == 429 || page.status >= 500 { report.isComplete = false }
            }
        } catch {
            fail(address, error.message, error.remedy)
            // What could not be asked for is not taken for removed.
            report.isComplete = false
        }
        return nil
    }

    private mutating func read(
        _ page: PageFetcher.Page, into diagnostics: inout Diagnostics
    ) -> (articles: [Article], links: [PageAddress]) {
        let address = page.address
        if page.contentType.contains("html") || page.contentType.isEmpty {
            let text = TextEncoding.detect(page.body)?.decode(page.body) ?? String(decoding: page.body, as: UTF8.self)
            let document = HTMLDocument.parse(text)
            let links = document.allowsFollowing ? document.links.compactMap { PageAddress($0, from: address) } : []
            guard document.allowsIndexing else {
                diagnostics.warning(at: .init(file: address.path), "the page asks not to be indexed")
                return ([], links)
            }
            let article = DocumentArticle.make(
                of: document, name: address.path, id: report.collection + "/" + address.name, url: address.url,
                into: &diagnostics)
            return (distinct(article.map { [$0] } ?? [], address, into: &diagnostics), links)
        }
        guard let kind = KnowledgeFile(contentType: page.contentType, fileExtension: address.url.pathExtension) else {
            diagnostics.warning(
                at: .init(file: address.path), "it is of no kind that is read (\(page.contentType))")
            return ([], [])
        }
        let articles = kind.articles(in: page.body, name: address.name, into: &diagnostics).map { article in
            var article = article.renamed(report.collection + "/" + article.id)
            article.url = article.url ?? address.url.absoluteString
            return article
        }
        return (articles, [])
    }

    /// Sites show one page under many addresses; the first counts.
    private mutating func distinct(
        _ articles: [Article], _ address: PageAddress, into diagnostics: inout Diagnostics
    ) -> [Article] {
        articles.filter { article in
            let text = article.sections.flatMap(\.blocks).map(\.text).joined(separator: "\n")
            let hash = KnowledgeImport.hash(Data(text.utf8))
            if let first = texts[hash] {
                diagnostics.warning(at: .init(file: address.path), "the page says the same as \(first)")
                return false
            }
            texts[hash] = address.path
            return true
        }
    }
}
