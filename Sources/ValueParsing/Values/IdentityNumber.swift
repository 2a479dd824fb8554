/// A resident identity number of mainland China with a right check character.
public struct IdentityNumber: Codable, Equatable, Sendable {
    /// Eighteen characters, the last a digit or "X".
    public var number: String
    /// ISO 8601, from the number.
    public var birthDate: String

    public init(number: String, birthDate: String) {
        self.number = number
        self.birthDate = birthDate
    }
}
