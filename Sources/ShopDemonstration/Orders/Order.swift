import Foundation

enum OrderStatus: String, Codable, CaseIterable, Sendable {
    case awaitingPayment = "awaiting_payment"
    case paid
    case packed
    case shipped
    case outForDelivery = "out_for_delivery"
    case delivered
    case returnRequested = "return_requested"
    case refundPending = "refund_pending"
    case refunded
    case cancelled
}

/// What a customer bought, and how far it has come.
struct Order: Equatable, Sendable {
    struct Item: Equatable, Sendable {
        var product: Product
        var size: String
        var colour: Colour
        var quantity: Int

        var amountYuan: Int { product.priceYuan * quantity }
    }

    struct Milestones: Equatable, Sendable {
        var placed: Date
        var paid: Date?
        var packed: Date?
        var shipped: Date?
        var delivered: Date?
        var returnRequested: Date?
        var refunded: Date?
        var cancelled: Date?
        /// The day of delivery that the carrier names.
        var expected: Date?
    }

    var number: OrderNumber
    var status: OrderStatus
    var name: LocalisedText
    /// The last four digits of the recipient's phone.
    var phoneTail: String
    var milestones: Milestones
    var carrier: Carrier?
    var tracking: String?
    var location: LocalisedText
    var items: [Item]
    var returns: [Return] = []

    static let returnDays = 30

    var totalYuan: Int { items.reduce(0) { $0 + $1.amountYuan } }
    var canCancel: Bool { [.awaitingPayment, .paid].contains(status) }
    var canChangeAddress: Bool { [.awaitingPayment, .paid, .packed].contains(status) }

    /// The last day for a return, counted from delivery.
    var returnUntil: Date? { milestones.delivered?.addingTimeInterval(Double(Self.returnDays) * 86_400) }

    func canReturn(at now: Date) -> Bool {
        guard let delivered = milestones.delivered, status == .delivered || status == .returnRequested else {
            return false
        }
        return ShopCalendar.days(from: delivered, to: now) <= Self.returnDays
    }
}

enum Carrier: String, Codable, Sendable {
    case lark, heron

    var name: LocalisedText {
        switch self {
        case .lark: .init(zh: "云雀速运", en: "Lark Express")
        case .heron: .init(zh: "白鹭邮运", en: "Heron Post")
        }
    }
}

/// A return that the customer asked for.
struct Return: Equatable, Sendable {
    var id: String
    var sku: String
    var reason: String
    var requested: Date
}
