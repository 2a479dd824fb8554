/// A language that kefu speaks; the raw value is its BCP 47 tag.
public enum Language: String, Codable, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"

    /// The language of a tag such as `zh-CN`, or nil for one that kefu does not speak.
    public init?(tag: String) {
        let primary = tag.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init)
        guard let primary, let language = Language(rawValue: primary) else { return nil }
        self = language
    }
}
