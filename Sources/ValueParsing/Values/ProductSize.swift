/// A size of clothes or shoes.
public struct ProductSize: Codable, Equatable, Sendable {
    /// "XL", "42".
    public var label: String
    /// "US", "EU", "UK", where it was said.
    public var system: String?

    public init(label: String, system: String? = nil) {
        self.label = label
        self.system = system
    }

    var canonical: String { system.map { $0 + " " + label } ?? label }
}
