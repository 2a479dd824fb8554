import Conversations
import Foundation

/// What people read on the pages, in every language: section, then name, then text.
struct Texts: Sendable {
    private let sections: [Language: [String: [String: String]]]

    init(resources: ResourceFolder) throws {
        var sections: [Language: [String: [String: String]]] = [:]
        for language in Language.allCases {
            let data = try resources.data("Strings/\(language.rawValue).json")
            guard let table = try? JSONDecoder().decode([String: [String: String]].self, from: data) else {
                throw ResourceError.malformedTexts(language: language.rawValue)
            }
            sections[language] = table
        }
        self.sections = sections
    }

    /// One section in one language; empty when there is no such section.
    func section(_ name: String, in language: Language) -> [String: String] { sections[language]?[name] ?? [:] }

    /// One section by language code, as scripts want it.
    func section(_ name: String) -> [String: [String: String]] {
        Dictionary(uniqueKeysWithValues: sections.map { ($0.key.rawValue, $0.value[name] ?? [:]) })
    }
}
