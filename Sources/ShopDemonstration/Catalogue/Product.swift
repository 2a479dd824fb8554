/// Something the shop sells.
struct Product: Equatable, Sendable {
    struct Stock: Equatable, Sendable {
        /// As on the label, or `one` for things that have no size.
        var size: String
        var count: Int
    }

    var sku: String
    var name: LocalisedText
    var category: String
    var priceYuan: Int
    var stock: [Stock]
    var colours: [Colour]
    var material: LocalisedText
    var weightGrams: Int
    var description: LocalisedText
    /// Mean of the customers' stars, in `1...5`.
    var rating: Double

    var hasSizes: Bool { stock.map(\.size) != ["one"] }
    var isInStock: Bool { stock.contains { $0.count > 0 } }
}

struct Category: Equatable, Sendable {
    var id: String
    var name: LocalisedText
    var about: LocalisedText
}

struct Colour: Equatable, Sendable {
    var id: String
    var name: LocalisedText
    /// `#rrggbb`.
    var hex: String
}
