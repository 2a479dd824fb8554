/// Where customers reach the shop and kefu, as origins without a slash at the end.
struct ShopAddress: Equatable, Sendable {
    var shop: String
    var kefu: String

    init(shop: String, kefu: String) {
        self.shop = Self.origin(shop)
        self.kefu = Self.origin(kefu)
    }

    func picture(_ sku: String) -> String { "\(shop)/pictures/\(sku).svg" }
    func product(_ sku: String) -> String { "\(shop)/products/\(sku)" }
    func order(_ number: OrderNumber) -> String { "\(shop)/orders/\(number)" }

    private static func origin(_ text: String) -> String {
        var text = text
        while text.hasSuffix("/") { text.removeLast() }
        return text
    }
}
