public import Conversations
import ValueParsing

/// A search of the help centre that found nothing that fits.
public struct MissedSearch: Equatable, Sendable {
    /// As it was written, with personal data masked.
    public var query: String
    public var language: Language
    /// Tells the same visitor again on the same day, and nothing else.
    public var visitor: String

    /// - Returns: Nil where the query asks for nothing that an article could say.
    public init?(query: String, language: Language, visitor: String) {
        let masked = PersonalDataMask.masked(query.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        guard OpenQuestion.asksForSomething(masked.replacing(/\[[a-z ]+\]/, with: "")) else { return nil }
        self.query = masked
        self.language = language
        self.visitor = visitor
    }
}
