/// An amount in a currency, or the two ends of a price range.
public struct Money: Codable, Equatable, Sendable {
    public var amount: Double
    /// The larger end of a range, such as 200 in "100 to 200 yuan".
    public var upperAmount: Double?
    /// ISO 4217.
    public var currency: String

    public init(amount: Double, upperAmount: Double? = nil, currency: String) {
        self.amount = amount
        self.upperAmount = upperAmount
        self.currency = currency
    }

    var canonical: String {
        Decimals.text(amount) + (upperAmount.map { "-" + Decimals.text($0) } ?? "") + " " + currency
    }
}
