/// The phrases of one list, found where a message has them with a slip.
struct NearPhrases: Sendable {
    private let spelled: SpelledPhrases
    private let sounded: SoundedPhrases

    /// - Parameters:
    ///   - phrases: With the values that they stand for; of the same phrase the first counts.
    ///   - familiar: What examples and lists say, and is therefore meant as it stands.
    init(_ phrases: [(phrase: String, value: String)], familiar: FamiliarTexts) {
        spelled = SpelledPhrases(phrases, familiar: familiar.words)
        sounded = SoundedPhrases(phrases, familiar: familiar.texts)
    }

    /// What lies near, outside of `taken`; matches may overlap each other.
    func matches(in text: MatchingText, words: [MatchingText.Word], taken: [Range<Int>]) -> [NearMatch] {
        (spelled.matches(of: words) + sounded.matches(in: text)).filter { match in
            !taken.contains { $0.overlaps(match.range) }
        }
    }
}

/// What people wrote on purpose.
struct FamiliarTexts {
    let texts: [String]
    let words: FamiliarWords

    init(_ texts: [String]) {
        self.texts = texts
        words = FamiliarWords(texts)
    }
}
