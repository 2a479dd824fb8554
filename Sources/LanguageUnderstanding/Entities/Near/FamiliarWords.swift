import TextAnalysis

/// Latin words that are no slips: those of examples and lists, and everyday English, each in all its endings.
struct FamiliarWords: Sendable {
    private let stems: Set<String>

    init(_ texts: [String]) {
        stems = Set(texts.flatMap { MatchingText($0, limit: 2_000).words.map { Self.stem($0.text) } })
    }

    func contains(_ word: String) -> Bool {
        let stem = Self.stem(word)
        return stems.contains(stem) || Self.everyday.contains(stem)
    }

    private static let everyday = Set(EverydayEnglish.words.map(stem))

    private static func stem(_ word: String) -> String { EnglishStemmer.stem(Array(word.utf8)) }
}
