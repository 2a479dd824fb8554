import Foundation

/// Says where an order is, in both languages, with days as people name them.
struct OrderWording: Sendable {
    let strings: ShopStrings

    func status(_ status: OrderStatus) -> LocalisedText { strings.text("status_\(status.rawValue)") }

    /// One or two sentences: what happened last, and what comes next.
    func progress(of order: Order, at now: Date) -> LocalisedText {
        let moments = order.milestones
        var values: [String: LocalisedText] = ["where": order.location, "tracking": both(order.tracking ?? "")]
        values["carrier"] = order.carrier?.name ?? both("")
        values["expected"] = moments.expected.map { day($0, at: now) } ?? both("")
        values["when"] = latest(moments).map { moment($0, at: now) } ?? both("")
        values["until"] = order.returnUntil.map { day($0, at: now) } ?? both("")
        values["amount"] = both("¥\(refundYuan(order))")
        return strings.text(progressKey(of: order, at: now), values)
    }

    /// Today, tomorrow, or a date.
    func day(_ date: Date, at now: Date) -> LocalisedText {
        let parts = ShopCalendar.calendar.dateComponents([.day, .month], from: date)
        let plain = LocalisedText(
            zh: "\(parts.month ?? 0)月\(parts.day ?? 0)日", en: "\(parts.day ?? 0) \(Self.months[(parts.month ?? 1) - 1])"
        )
        switch ShopCalendar.days(from: now, to: date) {
        case -1: return strings.text("day_yesterday", ["date": plain])
        case 0: return strings.text("day_today", ["date": plain])
        case 1: return strings.text("day_tomorrow", ["date": plain])
        default: return plain
        }
    }

    /// The day and the time of day.
    func moment(_ date: Date, at now: Date) -> LocalisedText {
        let parts = ShopCalendar.calendar.dateComponents([.hour, .minute], from: date)
        let clock = [parts.hour, parts.minute].map { number in
            let text = String(number ?? 0)
            return text.count < 2 ? "0" + text : text
        }
        let day = day(date, at: now)
        return .init { day[$0] + " " + clock.joined(separator: ":") }
    }

    private func progressKey(of order: Order, at now: Date) -> String {
        switch order.status {
        case .shipped:
            let isLate = order.milestones.expected.map { ShopCalendar.days(from: now, to: $0) < 0 } ?? false
            return isLate ? "progress_late" : "progress_shipped"
        case .delivered: return order.canReturn(at: now) ? "progress_delivered" : "progress_delivered_long_ago"
        case .cancelled: return order.milestones.paid == nil ? "progress_cancelled_unpaid" : "progress_cancelled"
        default: return "progress_\(order.status.rawValue)"
        }
    }

    private func latest(_ moments: Order.Milestones) -> Date? {
        moments.cancelled ?? moments.refunded ?? moments.returnRequested ?? moments.delivered ?? moments.shipped
            ?? moments.packed ?? moments.paid ?? moments.placed
    }

    private func refundYuan(_ order: Order) -> Int {
        let returned = order.items.filter { item in order.returns.contains { $0.sku == item.product.sku } }
        return returned.isEmpty ? order.totalYuan : returned.reduce(0) { $0 + $1.amountYuan }
    }

    private func both(_ text: String) -> LocalisedText { .init(zh: text, en: text) }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
