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

    func add<Context: RequestContext>(to router: some RouterMethods<Context>) {
        router.get("/help") { request, _ in choose(request) }
        for language in Language.allCases {
            let home = HelpPath.home(language)
            router.get(RouterPath(home)) { request, _ in try self.home(request, language: language) }
            router.get(RouterPath(home + "/articles/**")) { request, context in
                let id = context.parameters.getCatchAll().joined(separator: "/").removingPercentEncoding ?? ""
                return try article(request, id: id, language: language)
            }
        }
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
            return try kept(HelpPath.article(article), centre, request, in: language) {
                HelpArticlePage(article, in: centre, texts: renderer.texts, origin: source.origin)
            }
        }
        guard id.hasSuffix(".md"), let article = centre[String(id.dropLast(3))] else { throw HTTPError(.notFound) }
        let file = shelf.page(HelpPath.markdown(of: article), version: centre.version) {
            Asset(Data(ArticleMarkdown.page(of: article).utf8), contentType: ContentType.markdown)
        }
        var response = file.response(to: request, cacheControl: Self.cacheControl)
        response.headers[.contentLanguage] = article.language.rawValue
        return response
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
