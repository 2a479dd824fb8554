import Foundation
import SourceFiles

extension Catalogue {
    /// Reads `categories.csv`, `colours.csv` and `products.csv`.
    static func load(from directory: URL, into diagnostics: inout Diagnostics) -> Catalogue {
        let categories = rows(
            "categories.csv", ["id", "name_zh", "name_en", "about_zh", "about_en"], in: directory, &diagnostics
        )
        .map { Category(id: $0["id"], name: $0.localised("name"), about: $0.localised("about")) }
        let colours = rows("colours.csv", ["id", "name_zh", "name_en", "hex"], in: directory, &diagnostics)
            .map { Colour(id: $0["id"], name: $0.localised("name"), hex: $0["hex"]) }
        let known = Dictionary(colours.map { ($0.id, $0) }) { first, _ in first }
        let columns = [
            "sku", "name_zh", "name_en", "category", "price_cny", "stock", "colours", "material_zh", "material_en",
            "weight_g", "rating", "description_zh", "description_en",
        ]
        let products = rows("products.csv", columns, in: directory, &diagnostics).map { row in
            Product(
                sku: row["sku"], name: row.localised("name"),
                category: row.one(of: categories.map(\.id), "category", into: &diagnostics),
                priceYuan: row.number("price_cny", into: &diagnostics),
                stock: row.list("stock").map { stock(in: $0, row, &diagnostics) },
                colours: row.list("colours").compactMap { known[row.known($0, among: known.keys, into: &diagnostics)] },
                material: row.localised("material"), weightGrams: row.number("weight_g", into: &diagnostics),
                description: row.localised("description"), rating: row.decimal("rating", into: &diagnostics))
        }
        return Catalogue(categories: categories, products: products, colours: colours)
    }

    static func rows(
        _ name: String, _ columns: [String], in directory: URL, _ diagnostics: inout Diagnostics
    ) -> [TableRow] {
        let table = CSVTable.load(
            directory.appending(path: name), root: directory, required: columns, into: &diagnostics)
        return table.map { table in table.rows.map { TableRow(table: table, row: $0) } } ?? []
    }

    /// `M:3`: three in size M.
    private static func stock(in field: String, _ row: TableRow, _ diagnostics: inout Diagnostics) -> Product.Stock {
        let parts = field.split(separator: ":")
        guard parts.count == 2, let count = Int(parts[1]) else {
            row.complain("'\(field)' is no stock", remedy: "write size and count as in M:3", into: &diagnostics)
            return .init(size: field, count: 0)
        }
        return .init(size: String(parts[0]), count: count)
    }
}
