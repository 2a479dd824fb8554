/// The values of the front page.
struct HomePage {
    struct CategoryLink {
        var id: String
        var name: String
        var isCurrent: Bool
    }

    var query: String
    var category: String
    var categories: [CategoryLink]
    var isAll: Bool
    var isFrontDoor: Bool
    var heading: String
    var about: String
    var count: String
    var tiles: [ProductTile]
    var isEmpty: Bool

    init(query: String, category: Category?, catalogue: Catalogue, strings: ShopStrings, language: ShopLanguage) {
        let found = catalogue.search(query, category: category?.id)
        self.query = query
        self.category = category?.id ?? ""
        categories = catalogue.categories.map {
            .init(id: $0.id, name: $0.name[language], isCurrent: $0.id == category?.id)
        }
        isAll = category == nil
        isFrontDoor = category == nil && query.isEmpty
        heading =
            query.isEmpty
            ? category?.name[language] ?? strings.text("products", language)
            : strings.text("results_for", language, ["query": query])
        about = query.isEmpty ? category?.about[language] ?? "" : ""
        count = strings.text("result_count", language, ["count": String(found.count)])
        tiles = found.map { ProductTile($0, strings: strings, language: language) }
        isEmpty = found.isEmpty
    }
}

/// A product in a grid.
struct ProductTile {
    var sku: String
    var name: String
    var price: String
    var rating: String
    var note: String
    var isSoldOut: Bool
    var swatches: [Swatch]

    init(_ product: Product, strings: ShopStrings, language: ShopLanguage) {
        sku = product.sku
        name = product.name[language]
        price = "¥\(product.priceYuan)"
        rating = String(product.rating)
        isSoldOut = !product.isInStock
        note = isSoldOut ? strings.text("sold_out", language) : ""
        swatches = product.colours.map { Swatch(name: $0.name[language], hex: $0.hex) }
    }
}

struct Swatch {
    var name: String
    var hex: String
}
