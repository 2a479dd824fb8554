import TextAnalysis

/// What a question asks for: its terms, with how much each says.
struct QueryTerms {
    /// In the order of the question, each once.
    let terms: [(term: String, weight: Double)]

    /// Little words ("do", "the", "吗") tell the kind of question but not its matter.
    private static let littleWeight = 0.15
    /// A pair with a little word in it ("么洗") is hardly ever a word.
    private static let mixedWeight = 0.3
    /// Pairs of characters are nearly words; single ones only help when wording differs.
    private static let singleWeight = 0.5

    init(_ question: String) {
        var seen: Set<String> = []
        terms = SearchTerms.index(question).compactMap { term in
            guard seen.insert(term).inserted else { return nil }
            return (term, Self.weight(of: term))
        }
    }

    /// Terms with matter; of single characters only those that no such pair holds.
    var content: [String] {
        let full = terms.filter { $0.weight == 1 }.map(\.term)
        let held = Set(full.flatMap(\.unicodeScalars))
        return full
            + terms.filter { $0.weight == Self.singleWeight && !$0.term.unicodeScalars.contains(where: held.contains) }
            .map(\.term)
    }

    private static func weight(of term: String) -> Double {
        switch FunctionWords.share(of: term) {
        case .all: littleWeight
        case .some: mixedWeight
        case .none: isSingleHan(term) ? singleWeight : 1
        }
    }

    private static func isSingleHan(_ term: String) -> Bool {
        let scalars = term.unicodeScalars
        return scalars.count == 1 && (scalars.first?.value ?? 0) >= 0x2E80
    }
}
