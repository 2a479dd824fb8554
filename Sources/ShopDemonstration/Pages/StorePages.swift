import Foundation
import Hummingbird

/// The front page with its search, and a page a product.
struct StorePages: Sendable {
    let catalogue: Catalogue
    let renderer: PageRenderer

    func addRoutes(to group: RouterGroup<some RequestContext>) {
        group.get("/", use: home)
        group.get("products/{sku}", use: product)
    }

    private func home(_ request: Request, context: some RequestContext) async throws -> Response {
        let visit = Visit(request)
        let asked = request.uri.queryParameters
        let query = String(asked["query"]?.prefix(100) ?? "").trimmingCharacters(in: .whitespaces)
        let category = asked["category"].flatMap { catalogue.category(String($0)) }
        let page = HomePage(
            query: query, category: category, catalogue: catalogue, strings: renderer.strings, language: visit.language)
        let title = category?.name[visit.language] ?? renderer.strings.text("tagline", visit.language)
        return try renderer.render("home", page, title: title, for: visit)
    }

    private func product(_ request: Request, context: some RequestContext) async throws -> Response {
        let visit = Visit(request)
        guard let product = catalogue.product(try context.decodedParameter("sku")) else { throw HTTPError(.notFound) }
        let page = ProductPage(
            product, catalogue: catalogue, strings: renderer.strings, language: visit.language)
        return try renderer.render("product", page, title: product.name[visit.language], for: visit)
    }
}
