import Conversations
public import SourceFiles

/// A thing that flows remember, and what may be put into it.
public struct SlotDefinition: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case text
        case number(minimum: Double?, maximum: Double?)
        case bool
        case choice([Choice])
        /// What a business system answered.
        case any
    }

    /// One of the values of a choice and the words that customers use for it.
    public struct Choice: Equatable, Sendable {
        public var value: String
        public var words: [String]
    }

    public var name: String
    public var kind: Kind
    /// Entities of a message that fill the slot.
    public var entities: [String]
    /// What a text must look like.
    public var pattern: TextPattern?
    /// A value to show to a customer who mistyped.
    public var example: LocalizedText?
    public var place: Diagnostic.Place
}

extension SlotDefinition {
    /// Nothing tells a value from any other text.
    var takesAnyText: Bool {
        guard kind == .text || kind == .any else { return false }
        return pattern == nil && entities.isEmpty
    }
}
