import HTTPTypes
import Hummingbird

/// `/api/products`.
struct ProductController: Sendable {
    let catalogue: Catalogue
    let strings: ShopStrings
    let address: ShopAddress

    func addRoutes(to group: RouterGroup<some RequestContext>) {
        group.get("products", use: list)
        group.get("products/{article}", use: show)
    }

    private func list(_ request: Request, context: some RequestContext) async throws -> Response {
        let asked = request.uri.queryParameters
        let category = asked["category"].map(String.init)
        if let category, catalogue.category(category) == nil {
            throw APIProblem(.badRequest, "unknown_category", strings.text("problem_unknown_category"))
        }
        let found = catalogue.search(asked["query"].map(String.init) ?? "", category: category)
        return try JSONAnswer.make(ProductListView(count: found.count, products: found.map { view($0, size: nil) }))
    }

    /// A product by its article number, or the best match for its name; `?size=` asks for the stock of one size.
    private func show(_ request: Request, context: some RequestContext) async throws -> Response {
        let article = try context.decodedParameter("article")
        guard let product = catalogue.product(article) ?? catalogue.search(article).first else {
            throw APIProblem(.notFound, "not_found", strings.text("not_found_text"))
        }
        return try JSONAnswer.make(view(product, size: request.uri.queryParameters["size"].map(String.init)))
    }

    private func view(_ product: Product, size: String?) -> ProductView {
        ProductView(product, size: size, catalogue: catalogue, address: address, strings: strings)
    }
}
