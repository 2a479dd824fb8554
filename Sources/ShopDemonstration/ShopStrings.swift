import Foundation

/// What the shop says, by key and language, from `Resources/Strings`.
struct ShopStrings: Sendable {
    private let texts: [ShopLanguage: [String: String]]

    init() throws {
        texts = try Dictionary(
            uniqueKeysWithValues: ShopLanguage.allCases.map { language in
                let data = try ShopResources.data("Strings/\(language.rawValue).json")
                return (language, try JSONDecoder().decode([String: String].self, from: data))
            })
    }

    /// All texts of a language, for templates.
    func all(_ language: ShopLanguage) -> [String: String] { texts[language] ?? [:] }

    /// The text with `{name}` replaced by its value; the key itself when there is no such text.
    func text(_ key: String, _ language: ShopLanguage, _ values: [String: String] = [:]) -> String {
        let text = texts[language]?[key] ?? key
        return values.reduce(text) { $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value) }
    }

    func text(_ key: String, _ values: [String: LocalisedText] = [:]) -> LocalisedText {
        .init { language in text(key, language, values.mapValues { $0[language] }) }
    }
}

/// The files that belong to the program.
enum ShopResources {
    static func data(_ path: String) throws(ShopError) -> Data {
        guard let data = try? Data(contentsOf: directory.appending(path: path)) else { throw .missingResource(path) }
        return data
    }

    static func text(_ path: String) throws(ShopError) -> String { String(decoding: try data(path), as: UTF8.self) }

    private static var directory: URL { Bundle.module.bundleURL.appending(path: "Resources") }
}
