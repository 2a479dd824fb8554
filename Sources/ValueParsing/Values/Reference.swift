/// A running number: of an order, a parcel, an invoice.
public struct Reference: Codable, Equatable, Sendable {
    public enum Subject: String, Codable, Sendable { case order, parcel, other }

    /// In capitals, without spaces.
    public var number: String
    public var subject: Subject
    /// True when only the end was told: 尾号1234.
    public var isEnding: Bool

    public init(number: String, subject: Subject, isEnding: Bool = false) {
        self.number = number
        self.subject = subject
        self.isEnding = isEnding
    }
}
