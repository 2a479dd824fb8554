import Foundation

/// A text that names one thing; the phantom type keeps a message's id from being taken for a conversation's.
public struct Identifier<Thing>: Hashable, Sendable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(_ rawValue: String) { self.rawValue = rawValue }
}

public enum ConversationTag {}
public enum MessageTag {}
public enum CustomerTag {}
public enum AgentTag {}

public typealias ConversationID = Identifier<ConversationTag>
public typealias MessageID = Identifier<MessageTag>
public typealias CustomerID = Identifier<CustomerTag>
public typealias AgentID = Identifier<AgentTag>

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension Identifier: CustomStringConvertible {
    public var description: String { rawValue }
}

extension Identifier {
    /// A new id of 120 random bits in lower-case base 32, which can be read out and typed.
    public static func random(using generator: inout some RandomNumberGenerator) -> Self {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return Self(String((0..<24).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }))
    }

    public static func random() -> Self {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }
}
