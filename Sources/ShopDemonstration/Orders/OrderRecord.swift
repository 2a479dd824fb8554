import Foundation

/// A row of `orders.csv`: an order whose moments are told from today.
struct OrderRecord: Sendable {
    var order: Order
    var placed: RelativeMoment
    var moments: [(path: any WritableKeyPath<Order.Milestones, Date?> & Sendable, moment: RelativeMoment)]
    var expectedInDays: Int?

    /// The order as it stands on the day of `now`.
    func order(at now: Date) -> Order {
        var order = order
        order.milestones.placed = placed.date(from: now)
        for (path, moment) in moments { order.milestones[keyPath: path] = moment.date(from: now) }
        order.milestones.expected = expectedInDays.map {
            ShopCalendar.startOfDay(now).addingTimeInterval(Double($0) * 86_400)
        }
        if let requested = order.milestones.returnRequested, let item = order.items.first {
            order.returns = [
                Return(
                    id: "R" + order.number.description.dropFirst() + "-1", sku: item.product.sku,
                    reason: "", requested: requested)
            ]
        }
        return order
    }
}
