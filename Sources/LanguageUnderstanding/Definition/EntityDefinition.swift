/// How one kind of entity is found: by patterns, by lists of phrases, as marked examples teach, or all of it.
public struct EntityDefinition: Codable, Equatable, Sendable {
    /// Kinds that need no pattern of the author's own.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case email, phone, number
    }

    public var name: String
    public var kind: Kind?
    /// Regular expressions; the first group, if there is one, is the value.
    public var patterns: [String] = []
    /// Phrases by the value they stand for.
    public var values: [String: [String]] = [:]
    /// Whether others than those are found too, as marked examples teach; nil where its author does not say.
    public var isLearned: Bool?
    /// Whether the phrases are found with a slip of the keyboard or with characters of the same sound too; nil is yes.
    public var isFuzzy: Bool?

    public init(
        name: String, kind: Kind? = nil, patterns: [String] = [], values: [String: [String]] = [:],
        isLearned: Bool? = nil, isFuzzy: Bool? = nil
    ) {
        self.name = name
        self.kind = kind
        self.patterns = patterns
        self.values = values
        self.isLearned = isLearned
        self.isFuzzy = isFuzzy
    }
}
