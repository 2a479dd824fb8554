public import Conversations
public import SourceFiles

/// A conversation that must go as written in `tests/*.yml`.
public struct ConversationTest: Equatable, Sendable {
    public struct Step: Equatable, Sendable {
        public var kind: Kind
        public var place: Diagnostic.Place
    }

    public enum Kind: Equatable, Sendable {
        case customer(String)
        case assistant([Expectation])
        /// A handover was requested by this trigger; nil for none.
        case handover(HandoverRequest.Trigger?)
        /// Answers that business systems give from here on.
        case actions([String: JSONValue])
        case slots([String: JSONValue])
    }

    /// Something that holds for one of the replies.
    public enum Expectation: Equatable, Sendable {
        case says(String)
        case response(String)
        /// Part of the id or title of a passage that the answer rests on.
        case source(String)
        /// Part of the title or of a row of a card.
        case card(String)
    }

    public var name: String
    public var language: Language
    public var steps: [Step]
    public var place: Diagnostic.Place
}
