import Hummingbird

/// The help centre: the assistant's articles as pages.
struct HelpPages: Sendable {
    struct IndexPage {
        var articles: [HelpArticle]
    }

    struct ArticlePage {
        var title: String
        var html: String
        var others: [HelpArticle]
    }

    let articles: [HelpArticle]
    let renderer: PageRenderer

    func addRoutes(to group: RouterGroup<some RequestContext>) {
        group.get("help", use: index)
        group.get("help/{article}", use: article)
    }

    private func index(_ request: Request, context: some RequestContext) async throws -> Response {
        let visit = Visit(request)
        let title = renderer.strings.text("help", visit.language)
        return try renderer.render("help", IndexPage(articles: articles(visit)), title: title, for: visit)
    }

    private func article(_ request: Request, context: some RequestContext) async throws -> Response {
        let visit = Visit(request)
        let id = try context.decodedParameter("article")
        let all = articles(visit)
        guard let article = all.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        let page = ArticlePage(title: article.title, html: article.html, others: all.filter { $0.id != id })
        return try renderer.render("article", page, title: article.title, for: visit)
    }

    private func articles(_ visit: Visit) -> [HelpArticle] { articles.filter { $0.language == visit.language } }
}
