/// The values of a product's page.
struct ProductPage {
    struct Size {
        var name: String
        var stock: String
        var isSoldOut: Bool
    }

    var sku: String
    var name: String
    var otherName: String
    var categoryID: String
    var category: String
    var price: String
    var description: String
    var material: String
    var weight: String
    var rating: String
    var stock: String
    var isSoldOut: Bool
    var hasSizes: Bool
    var sizes: [Size]
    var swatches: [Swatch]
    var similar: [ProductTile]

    init(_ product: Product, catalogue: Catalogue, strings: ShopStrings, language: ShopLanguage) {
        sku = product.sku
        name = product.name[language]
        otherName = product.name[language == .chinese ? .english : .chinese]
        categoryID = product.category
        category = catalogue.category(product.category)?.name[language] ?? ""
        price = "¥\(product.priceYuan)"
        description = product.description[language]
        material = product.material[language]
        weight = product.weightGrams < 1000 ? "\(product.weightGrams) g" : "\(Double(product.weightGrams) / 1000) kg"
        rating = String(product.rating)
        isSoldOut = !product.isInStock
        stock = strings.stockText(product.stock.reduce(0) { $0 + $1.count })[language]
        hasSizes = product.hasSizes
        sizes = product.stock.map {
            .init(name: $0.size, stock: strings.stockText($0.count)[language], isSoldOut: $0.count == 0)
        }
        swatches = product.colours.map { Swatch(name: $0.name[language], hex: $0.hex) }
        similar = catalogue.search(category: product.category).filter { $0.sku != product.sku }.prefix(4)
            .map { ProductTile($0, strings: strings, language: language) }
    }
}
