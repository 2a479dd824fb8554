/// What the shop sells, in the order of the file.
struct Catalogue: Sendable {
    var categories: [Category]
    var products: [Product]
    var colours: [Colour]

    private let indexOfSKU: [String: Int]

    init(categories: [Category], products: [Product], colours: [Colour]) {
        self.categories = categories
        self.products = products
        self.colours = colours
        indexOfSKU = Dictionary(products.enumerated().map { ($1.sku, $0) }) { first, _ in first }
    }

    func product(_ sku: String) -> Product? { indexOfSKU[sku.uppercased()].map { products[$0] } }

    func category(_ id: String) -> Category? { categories.first { $0.id == id } }

    func colour(_ id: String) -> Colour? { colours.first { $0.id == id } }

    /// Products of `category` that match `query` best first, or all of them in the order of the file when nothing is asked.
    func search(_ query: String = "", category: String? = nil) -> [Product] {
        let candidates = products.filter { category == nil || $0.category == category }
        let asked = ProductQuery(query)
        guard !asked.isEmpty else { return candidates }
        let scored = candidates.enumerated().map { (score: asked.score(of: $1, in: self), position: $0, product: $1) }
            .filter { $0.score > 0 }
        let best = scored.map(\.score).max() ?? 0
        // Half as good as the best is still worth showing; less is noise from one shared character.
        return
            scored.filter { $0.score >= best / 2 }
            .sorted { ($1.score, $0.position) < ($0.score, $1.position) }
            .map(\.product)
    }
}
