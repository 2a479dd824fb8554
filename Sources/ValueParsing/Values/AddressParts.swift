/// Parts of a Chinese postal address, as written, from large to small.
public struct AddressParts: Codable, Equatable, Sendable {
    public var province: String?
    public var city: String?
    public var district: String?
    /// Street or village and what follows: 学院路30号5栋302室.
    public var street: String?

    public init(province: String? = nil, city: String? = nil, district: String? = nil, street: String? = nil) {
        self.province = province
        self.city = city
        self.district = district
        self.street = street
    }

    var canonical: String { [province, city, district, street].compactMap(\.self).joined(separator: " ") }
}
