/// The languages that the shop speaks.
enum ShopLanguage: String, Codable, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"
}

/// One text in both languages.
struct LocalisedText: Codable, Equatable, Sendable {
    var zh: String
    var en: String

    subscript(language: ShopLanguage) -> String {
        switch language {
        case .chinese: zh
        case .english: en
        }
    }

    init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// The text that `make` gives for each language.
    init(_ make: (ShopLanguage) -> String) {
        self.init(zh: make(.chinese), en: make(.english))
    }
}
