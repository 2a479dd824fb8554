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

    /// A word of the question before counts so much of one of this; chosen on `Evaluations/shop-questions/follow-ups.csv`.
    private static let earlierWeight = 0.3

    /// - Parameter earlier: The question that this one goes on from.
    init(_ question: String, after earlier: String? = nil) {
        var seen: Set<String> = []
        func terms(of text: String, weighing share: Double) -> [(term: String, weight: Double)] {
            SearchTerms.index(text).compactMap { term in
                guard seen.insert(term).inserted else { return nil }
                return (term, share * Self.weight(of: term))
            }
        }
        self.terms = terms(of: question, weighing: 1) + terms(of: earlier ?? "", weighing: Self.earlierWeight)
    }

    /// Terms with matter; of single characters only those that no such pair holds.
    var content: [String] {
        let words = terms.map(\.term)
        let full = words.filter { Self.weight(of: $0) == 1 }
        let held = Set(full.flatMap(\.unicodeScalars))
        return full
            + words.filter {
                Self.weight(of: $0) == Self.singleWeight && !$0.unicodeScalars.contains(where: held.contains)
            }
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
