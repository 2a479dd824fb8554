import Foundation
import SourceFiles

extension OrderRecord {
    /// Reads `orders.csv`; without products, which is reported already, no order can be understood.
    static func load(from directory: URL, catalogue: Catalogue, into diagnostics: inout Diagnostics) -> [OrderRecord] {
        guard !catalogue.products.isEmpty else { return [] }
        let columns = [
            "number", "status", "name_zh", "name_en", "phone_tail", "placed", "paid", "packed", "shipped", "delivered",
            "returned", "refunded", "expected_in_days", "carrier", "tracking", "location_zh", "location_en", "items",
        ]
        var seen: Set<OrderNumber> = []
        return Catalogue.rows("orders.csv", columns, in: directory, &diagnostics).compactMap { row in
            guard let record = OrderRecord(row, catalogue: catalogue, into: &diagnostics) else { return nil }
            guard seen.insert(record.order.number).inserted else {
                row.complain("the number \(record.order.number) is given twice", into: &diagnostics)
                return nil
            }
            return record
        }
    }

    private init?(_ row: TableRow, catalogue: Catalogue, into diagnostics: inout Diagnostics) {
        let number: OrderNumber
        do throws(OrderNumber.Problem) {
            number = try OrderNumber(row["number"])
        } catch {
            row.complain("'\(row["number"])' is no order number: \(error.rawValue)", into: &diagnostics)
            return nil
        }
        guard let status = OrderStatus(rawValue: row["status"]), let placed = RelativeMoment(row["placed"]) else {
            row.complain(
                "the status or the moment of the order is not known",
                remedy: remedy(for: row["status"], among: OrderStatus.allCases.map(\.rawValue)), into: &diagnostics)
            return nil
        }
        self.placed = placed
        expectedInDays = Int(row["expected_in_days"])
        let columns: [(String, any WritableKeyPath<Order.Milestones, Date?> & Sendable)] = [
            ("paid", \.paid), ("packed", \.packed), ("shipped", \.shipped), ("delivered", \.delivered),
            ("returned", \.returnRequested), ("refunded", \.refunded),
        ]
        moments = columns.compactMap { column, path in RelativeMoment(row[column]).map { (path, $0) } }
        order = Order(
            number: number, status: status, name: row.localised("name"), phoneTail: row["phone_tail"],
            milestones: .init(placed: .distantPast), carrier: Carrier(rawValue: row["carrier"]),
            tracking: row["tracking"].isEmpty ? nil : row["tracking"], location: row.localised("location"),
            items: row.list("items").compactMap { Self.item($0, row, catalogue, &diagnostics) })
    }

    /// `TF-2001:L:ink:1`: article, size, colour, quantity.
    private static func item(
        _ field: String, _ row: TableRow, _ catalogue: Catalogue, _ diagnostics: inout Diagnostics
    ) -> Order.Item? {
        let parts = field.split(separator: ":").map(String.init)
        guard parts.count == 4, let product = catalogue.product(parts[0]), let colour = catalogue.colour(parts[2]),
            let quantity = Int(parts[3]), quantity > 0
        else {
            row.complain(
                "'\(field)' is no item", remedy: "write article, size, colour and quantity as in TF-2001:L:ink:1",
                into: &diagnostics)
            return nil
        }
        return .init(product: product, size: parts[1], colour: colour, quantity: quantity)
    }
}
