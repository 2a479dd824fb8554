/// A telephone number whose form is that of a known numbering plan.
public struct PhoneNumber: Codable, Equatable, Sendable {
    public enum Line: String, Codable, Sendable { case mobile, landline, service, unknown }

    /// As dialled at home, digits only.
    public var digits: String
    /// With the country code, such as "+8613800138000"; nil for numbers that are dialled at home only.
    public var e164: String?
    /// ISO 3166, or nil where the country code is of another country than those known here.
    public var country: String?
    public var line: Line

    public init(digits: String, e164: String?, country: String?, line: Line) {
        self.digits = digits
        self.e164 = e164
        self.country = country
        self.line = line
    }
}
