import Conversations

extension Article {
    /// The id without the languages that it names, which translations share: "returns" for "returns.zh" and "en/returns".
    var stem: String {
        id.split(separator: "/").filter { !Self.isLanguage($0) }
            .map { name in
                let parts = name.split(separator: ".", omittingEmptySubsequences: false)
                return (parts.prefix(1) + parts.dropFirst().filter { !Self.isLanguage($0) }).joined(separator: ".")
            }
            .joined(separator: "/")
    }

    /// "zh", "en-GB" and "zh-Hant", but not "en-route".
    private static func isLanguage(_ name: Substring) -> Bool {
        let parts = name.lowercased().split { $0 == "-" || $0 == "_" }
        guard let first = parts.first, Language(rawValue: String(first)) != nil else { return false }
        return parts.dropFirst().allSatisfy { $0.count == 2 || $0 == "hans" || $0 == "hant" }
    }
}

/// Which articles say the same in the other language.
struct Translations: Sendable {
    private var others: [String: String] = [:]

    init(_ articles: some Sequence<Article>) {
        for (_, versions) in Dictionary(grouping: articles, by: \.stem) where versions.count == 2 {
            let (one, other) = (versions[0], versions[1])
            guard one.language != other.language else { continue }
            others[one.id] = other.id
            others[other.id] = one.id
        }
    }

    subscript(id: String) -> String? { others[id] }
}
