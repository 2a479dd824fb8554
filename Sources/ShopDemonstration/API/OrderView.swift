import Foundation

/// An order as the API tells it.
struct OrderView: Encodable {
    struct Recipient: Encodable {
        var name: LocalisedText
        var phoneTail: String
    }

    var number: String
    var status: OrderStatus
    var statusText: LocalisedText
    /// Where it is and what comes next, as a sentence or two.
    var progressText: LocalisedText
    var title: LocalisedText
    var image: String?
    var url: String
    var placedAt: Date
    var placedText: LocalisedText
    var deliveredAt: Date?
    var expectedOn: Date?
    var expectedText: LocalisedText?
    var carrier: LocalisedText?
    var tracking: String?
    var location: LocalisedText?
    var totalCny: Int
    var items: [ItemView]
    var itemCount: Int
    /// The items numbered on lines of their own, as a message lists them.
    var itemList: LocalisedText
    var recipient: Recipient
    var canCancel: Bool
    var canReturn: Bool
    var canChangeAddress: Bool
    var returnUntil: Date?
    var returnUntilText: LocalisedText?

    init(_ order: Order, address: ShopAddress, wording: OrderWording, now: Date) {
        let moments = order.milestones
        let first = order.items.first?.product
        number = order.number.description
        status = order.status
        statusText = wording.status(order.status)
        progressText = wording.progress(of: order, at: now)
        title = Self.title(of: order, wording.strings)
        image = first.map { address.picture($0.sku) }
        url = address.order(order.number)
        placedAt = moments.placed
        placedText = wording.moment(moments.placed, at: now)
        deliveredAt = moments.delivered
        expectedOn = moments.expected
        expectedText = moments.expected.map { wording.day($0, at: now) }
        carrier = order.carrier?.name
        tracking = order.tracking
        location = order.location.zh.isEmpty ? nil : order.location
        totalCny = order.totalYuan
        items = order.items.enumerated().map { ItemView($1, position: $0 + 1, in: order, address: address) }
        itemCount = order.items.count
        itemList = .init { language in
            order.items.enumerated().map { "\($0 + 1). \($1.label(language, wording.strings))" }
                .joined(separator: "\n")
        }
        recipient = .init(name: Self.masked(order.name), phoneTail: order.phoneTail)
        canCancel = order.canCancel
        canReturn = order.canReturn(at: now)
        canChangeAddress = order.canChangeAddress
        returnUntil = order.returnUntil
        returnUntilText = order.returnUntil.map { wording.day($0, at: now) }
    }

    private static func title(of order: Order, _ strings: ShopStrings) -> LocalisedText {
        guard let first = order.items.first else { return .init(zh: "", en: "") }
        guard order.items.count > 1 else { return first.product.name }
        let count = String(order.items.count)
        return .init { strings.text("and_more", $0, ["name": first.product.name[$0], "count": count]) }
    }

    /// Whoever guesses a number should not learn a name: 林**, Xiaoyu L.
    private static func masked(_ name: LocalisedText) -> LocalisedText {
        let words = name.en.split(separator: " ")
        let english = words.first.map { first in
            words.count > 1 ? "\(first) \(words.last?.first.map(String.init) ?? "")." : String(first)
        }
        guard name.zh.first?.isASCII == false else { return .init(zh: english ?? "", en: english ?? "") }
        return .init(
            zh: name.zh.prefix(1) + String(repeating: "*", count: max(1, name.zh.count - 1)), en: english ?? "")
    }
}

/// One line of an order.
struct ItemView: Encodable {
    var position: Int
    var sku: String
    var name: LocalisedText
    var size: String
    var colour: LocalisedText
    var quantity: Int
    var priceCny: Int
    var amountCny: Int
    var image: String
    var url: String
    var isReturned: Bool

    init(_ item: Order.Item, position: Int, in order: Order, address: ShopAddress) {
        self.position = position
        sku = item.product.sku
        name = item.product.name
        size = item.size
        colour = item.colour.name
        quantity = item.quantity
        priceCny = item.product.priceYuan
        amountCny = item.amountYuan
        image = address.picture(sku)
        url = address.product(sku)
        isReturned = order.returns.contains { $0.sku == item.product.sku }
    }
}

extension Order.Item {
    /// The name with colour, size and quantity as far as they say something.
    func label(_ language: ShopLanguage, _ strings: ShopStrings) -> String {
        let details = [colour.name[language], size == "one" ? "" : size].filter { !$0.isEmpty }
        let separator = language == .chinese ? "，" : ", "
        let name = product.name[language]
        let label =
            language == .chinese
            ? "\(name)（\(details.joined(separator: separator))）" : "\(name) (\(details.joined(separator: separator)))"
        return quantity > 1 ? "\(label) × \(quantity)" : label
    }
}
