/// A product as the API tells it.
struct ProductView: Encodable {
    struct SizeView: Encodable {
        var size: String
        var count: Int
        var inStock: Bool
    }

    var sku: String
    var name: LocalisedText
    var category: String
    var categoryName: LocalisedText
    var description: LocalisedText
    var material: LocalisedText
    var priceCny: Int
    var weightG: Int
    var rating: Double
    var colours: [LocalisedText]
    var coloursText: LocalisedText
    var hasSizes: Bool
    var sizes: [SizeView]
    /// "S、M、L", those that can be bought today.
    var sizesInStockText: LocalisedText
    var inStock: Bool
    /// Stock in words, of the asked size when one was asked.
    var stockText: LocalisedText
    /// The size that was asked for, when the product comes in it.
    var chosen: SizeView?
    var image: String
    var url: String

    init(_ product: Product, size: String?, catalogue: Catalogue, address: ShopAddress, strings: ShopStrings) {
        sku = product.sku
        name = product.name
        category = product.category
        categoryName = catalogue.category(product.category)?.name ?? .init(zh: "", en: "")
        description = product.description
        material = product.material
        priceCny = product.priceYuan
        weightG = product.weightGrams
        rating = product.rating
        colours = product.colours.map(\.name)
        coloursText = Self.list { language in product.colours.map { $0.name[language] } }
        hasSizes = product.hasSizes
        sizes = product.stock.map { .init(size: $0.size, count: $0.count, inStock: $0.count > 0) }
        sizesInStockText = Self.list { language in
            product.stock.filter { $0.count > 0 }
                .map { $0.size == "one" ? strings.text("one_size", language) : $0.size }
        }
        inStock = product.isInStock
        let wanted = size?.uppercased()
        chosen = sizes.first { $0.size == wanted }
        let count = chosen?.count ?? product.stock.reduce(0) { $0 + $1.count }
        stockText = strings.stockText(count)
        image = address.picture(product.sku)
        url = address.product(product.sku)
    }

    private static func list(_ names: (ShopLanguage) -> [String]) -> LocalisedText {
        .init { names($0).joined(separator: $0 == .chinese ? "、" : ", ") }
    }
}

struct ProductListView: Encodable {
    var count: Int
    var products: [ProductView]
}

extension ShopStrings {
    /// Numbers are told only when they are small: a reason to decide today.
    func stockText(_ count: Int) -> LocalisedText {
        switch count {
        case ...0: text("sold_out")
        case 1...3: text("few_left", ["count": .init { _ in String(count) }])
        default: text("in_stock")
        }
    }
}
