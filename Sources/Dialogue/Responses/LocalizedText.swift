public import Conversations

/// A text in several languages, such as the name of a flow.
public struct LocalizedText: Equatable, Sendable {
    public var texts: [Language: String]

    public init(_ texts: [Language: String]) { self.texts = texts }

    /// One text for every language.
    public init(_ text: String) { texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, text) }) }

    /// The text in `language`, else in any other, else nothing.
    public func text(in language: Language) -> String {
        texts[language] ?? Language.allCases.lazy.compactMap { texts[$0] }.first ?? ""
    }
}

/// An object with a member for each language: `{"zh": "...", "en": "..."}`.
extension LocalizedText: Codable {
    public init(from decoder: any Decoder) throws {
        let members = try [String: String](from: decoder)
        texts = [:]
        for (tag, text) in members {
            if let language = Language(rawValue: tag) { texts[language] = text }
        }
    }

    public func encode(to encoder: any Encoder) throws {
        try Dictionary(texts.map { ($0.key.rawValue, $0.value) }) { first, _ in first }.encode(to: encoder)
    }
}
