import Conversations
import Knowledge

/// What all pages of the help centre have around their matter.
struct HelpFrame: Sendable {
    struct Alternate: Sendable {
        let language: String
        let address: String
    }

    let languageCode: String
    let title: String
    let description: String
    /// The address by which search engines know the page; nil keeps it out of them.
    let canonical: String?
    /// The same page in each language, where there are several.
    let alternates: [Alternate]
    let home: String
    let otherLanguageCode: String
    /// The same page in the other language, or the other language's first.
    let otherLanguagePath: String
    let query: String
    let texts: [String: String]

    init(
        _ language: Language, texts: Texts, origin: String, title: String, description: String, canonical: String?,
        alternates: [Language: String] = [:], other: String? = nil, query: String = ""
    ) {
        let otherLanguage: Language = language == .chinese ? .english : .chinese
        languageCode = language.rawValue
        self.texts = texts.section("help", in: language)
        self.title = title
        self.description = description
        self.canonical = canonical
        self.alternates = alternates.map { Alternate(language: $0.key.rawValue, address: origin + $0.value) }
            .sorted { $0.language < $1.language }
        home = HelpPath.home(language)
        otherLanguageCode = otherLanguage.rawValue
        otherLanguagePath = other ?? HelpPath.home(otherLanguage)
        self.query = query
    }
}
