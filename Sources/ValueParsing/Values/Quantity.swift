/// So many of something, counted by a unit or a measure word.
public struct Quantity: Codable, Equatable, Sendable {
    public var amount: Double
    /// The larger end of a range, such as 5 in "3 to 5 kg".
    public var upperAmount: Double?
    /// A symbol for units ("kg", "cm", "L"), the word itself for measure words (件, "pair").
    public var unit: String

    public init(amount: Double, upperAmount: Double? = nil, unit: String) {
        self.amount = amount
        self.upperAmount = upperAmount
        self.unit = unit
    }

    var canonical: String {
        Decimals.text(amount) + (upperAmount.map { "-" + Decimals.text($0) } ?? "") + " " + unit
    }
}
