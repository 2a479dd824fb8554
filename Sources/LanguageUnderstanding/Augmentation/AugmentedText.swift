/// A variant of an example that nobody wrote, kept apart from what people wrote.
public struct AugmentedText: Codable, Equatable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// Slips of the keyboard in words of Latin letters.
        case typos
        /// Chinese characters of the same sound, as pinyin input gives them.
        case homophones
        /// Words of customer service by others of the same meaning.
        case synonyms
        /// Traditional Chinese characters for simplified ones.
        case traditional
        /// Letters and digits of full width, as Chinese keyboards give them.
        case width
    }

    /// What the column `origin` says of every such text.
    public static let origin = "augmented"

    public var text: String
    public var label: String
    public var kind: Kind
    /// The example that it is a variant of.
    public var source: String

    public init(text: String, label: String, kind: Kind, source: String) {
        self.text = text
        self.label = label
        self.kind = kind
        self.source = source
    }
}
