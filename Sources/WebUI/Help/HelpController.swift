import Conversations
import Foundation
import HTTPTypes
import Hummingbird
import Knowledge

/// Shows the help centre: `/help`.
struct HelpController: Sendable {
    let renderer: PageRenderer
    let source: HelpSource
    private let shelf = PageShelf()

    init(renderer: PageRenderer, source: HelpSource) {
        self.renderer = renderer
        self.source = source
    }

    func add<Context: RequestContext>(
        to router: some RouterMethods<Context>, address: @escaping @Sendable (Request, Context) -> String?
    ) {
        let origin = source.origin
        router.get("/sitemap.xml") { request, _ in
            file(request, "/sitemap.xml", ContentType.xml) { Sitemap.text($0, origin: origin) }
        }
        router.get("/robots.txt") { request, _ in
            file(request, "/robots.txt", ContentType.text) { _ in Sitemap.robots(origin: origin) }
        }
        router.get("/llms.txt") { request, _ in
            file(request, "/llms.txt", ContentType.text) {
                LanguageModelIndex.text($0, texts: renderer.texts, origin: origin)
            }
        }
        router.get("/help") { request, _ in choose(request) }
        for language in Language.allCases {
            let home = HelpPath.home(language)
            router.get(RouterPath(home)) { request, _ in try self.home(request, language: language) }
            router.get(RouterPath(home + "/search")) { request, context in
                try await search(request, language: language, from: address(request, context))
            }
            router.post(RouterPath(home + "/search")) { request, context in
                try await HelpMissController(source: source).submit(
                    request, context: context, language: language, from: address(request, context))
            }
            router.get(RouterPath(home + "/articles/**")) { request, context in
                try article(request, id: Self.id(in: context), language: language)
            }
            router.post(RouterPath(home + "/articles/**")) { request, context in
                try await HelpFeedbackController(source: source).submit(
                    request, context: context, id: Self.id(in: context), language: language,
                    from: address(request, context))
            }
        }
    }

    private static func id(in context: some RequestContext) -> String {
        context.parameters.getCatchAll().joined(separator: "/").removingPercentEncoding ?? ""
    }

    /// To the language that was chosen, or that the browser prefers.
    func choose(_ request: Request) -> Response {
        let choice = PageLanguage(of: request)
        var response = Response.redirect(to: HelpPath.home(choice.language), type: .normal)
        response.headers[.vary] = "Accept-Language, Cookie"
        response.headers[.cacheControl] = "no-store"
        if choice.isNewChoice { response.setCookie(choice.cookie) }
        return response
    }

    func home(_ request: Request, language: Language) throws -> Response {
        let centre = source.centre()
        return try kept(HelpPath.home(language), centre, request, in: language) {
            HelpHomePage(centre, language: language, texts: renderer.texts, origin: source.origin)
        }
    }

    /// - Parameter id: As it stands in the path; with `.md` behind it the article is given as Markdown.
    func article(_ request: Request, id: String, language: Language) throws -> Response {
        let centre = source.centre()
        if let article = centre[id] {
            guard article.language == language else {
                return .redirect(to: HelpPath.article(article), type: .permanent)
            }
            let said = request.uri.queryParameters["feedback"].flatMap { HelpArticlePage.Said(rawValue: String($0)) }
            let name = HelpPath.article(article) + (said.map { "?" + $0.rawValue } ?? "")
            return try kept(name, centre, request, in: language) {
                HelpArticlePage(
                    article, in: centre, texts: renderer.texts, origin: source.origin, asksReaders: source.keep != nil,
                    said: said)
            }
        }
        guard id.hasSuffix(".md"), let article = centre[String(id.dropLast(3))] else { throw HTTPError(.notFound) }
        let file = shelf.page(HelpPath.markdown(of: article), version: centre.version) {
            Asset(Data(ArticleMarkdown.page(of: centre.linked(article)).utf8), contentType: ContentType.markdown)
        }
        var response = file.response(to: request, cacheControl: Self.cacheControl)
        response.headers[.contentLanguage] = article.language.rawValue
        return response
    }

    /// - Parameter address: Where the request comes from, for the limit on searches.
    func search(_ request: Request, language: Language, from address: String?) async throws -> Response {
        let query = (request.formField("q") ?? "")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        if !query.isEmpty, let wait = source.waitToSearch(address ?? "unknown") {
            throw HTTPError(.tooManyRequests, headers: [.retryAfter: String(max(1, Int(wait.rounded(.up))))])
        }
        let short = String(query.prefix(Self.longestQuery))
        let found = short.isEmpty ? nil : source.centre().search(short, language: language)
        if found?.foundNothing == true, request.comesFromThisSite {
            await source.missed(short, language, address ?? "unknown")
        }
        let page = HelpSearchPage(
            short, found, language: language, texts: renderer.texts, origin: source.origin)
        return try renderer.response(page)
    }

    /// What is longer is cut; the form lets nobody type it.
    static let longestQuery = 200

    /// Files for programs, the same for all: `sitemap.xml`, `robots.txt`, `llms.txt`.
    private func file(
        _ request: Request, _ name: String, _ type: String, make: (HelpCentre) -> String
    ) -> Response {
        let centre = source.centre()
        return shelf.page(name, version: centre.version) { Asset(Data(make(centre).utf8), contentType: type) }
            .response(to: request, cacheControl: Self.cacheControl)
    }

    /// Browsers keep pages and ask each time whether they still hold.
    private static let cacheControl = "public, no-cache"

    private func kept(
        _ name: String, _ centre: HelpCentre, _ request: Request, in language: Language, make: () -> some Page
    ) throws -> Response {
        let page = try shelf.page(name, version: centre.version) { try renderer.asset(make()) }
        var response = page.response(to: request, cacheControl: Self.cacheControl)
        for field in PageSecurity.headers { response.headers[field.name] = field.value }
        response.headers[.contentLanguage] = language.rawValue
        return response
    }
}
