import Foundation

/// The values of an order's page.
struct OrderPage {
    struct Step {
        var name: String
        var time: String
        var isDone: Bool
    }

    struct Item {
        var sku: String
        var label: String
        var amount: String
    }

    var number: String
    var title: String
    var status: String
    var statusID: String
    var progress: String
    var steps: [Step]
    var items: [Item]
    var total: String
    var recipient: String
    var carrier: String
    var tracking: String
    var hasParcel: Bool

    init(_ order: Order, wording: OrderWording, language: ShopLanguage, now: Date) {
        let view = OrderView(order, address: .init(shop: "", kefu: ""), wording: wording, now: now)
        number = view.number
        title = view.title[language]
        status = view.statusText[language]
        statusID = order.status.rawValue
        progress = view.progressText[language]
        items = order.items.map {
            .init(sku: $0.product.sku, label: $0.label(language, wording.strings), amount: "¥\($0.amountYuan)")
        }
        total = "¥\(order.totalYuan)"
        recipient = "\(view.recipient.name[language]) · ****\(order.phoneTail)"
        carrier = view.carrier?[language] ?? ""
        tracking = order.tracking ?? ""
        hasParcel = order.tracking != nil
        steps = Self.steps(of: order, wording: wording, language: language, now: now)
    }

    /// What has happened, and what has to happen for the order to arrive.
    private static func steps(
        of order: Order, wording: OrderWording, language: ShopLanguage, now: Date
    ) -> [Step] {
        let moments = order.milestones
        let way: [(String, Date?)] = [
            ("placed", moments.placed), ("step_paid", moments.paid), ("step_packed", moments.packed),
            ("step_shipped", moments.shipped), ("step_delivered", moments.delivered),
        ]
        let after: [(String, Date?)] = [
            ("step_return_requested", moments.returnRequested), ("step_refunded", moments.refunded),
        ]
        let isCancelled = order.status == .cancelled
        let shown =
            isCancelled
            ? way.filter { $0.1 != nil } + [("status_cancelled", moments.cancelled ?? moments.paid ?? moments.placed)]
            : way + after.filter { $0.1 != nil || moments.returnRequested != nil }
        return shown.map { key, date in
            Step(
                name: wording.strings.text(key, language),
                time: date.map { wording.moment($0, at: now)[language] } ?? "", isDone: date != nil)
        }
    }
}
