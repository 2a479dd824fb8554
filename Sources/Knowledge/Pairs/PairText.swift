import TextAnalysis

/// A text as the pair model compares it.
struct PairText {
    let scalars: [Unicode.Scalar]
    /// Search terms, in order, each once.
    let terms: [String]
    let termSet: Set<String>
    /// Of each term its hash, and whether it is one character.
    let hashes: [UInt64]
    let isSingle: [Bool]
    let numbers: Set<String>
    let negations: Int
    let questionWords: Int

    init(_ text: String) {
        let folded = TextNormaliser.fold(text)
        scalars = Array(folded.unicodeScalars)
        var seen: Set<String> = []
        let all = SearchTerms.index(folded)
        terms = all.filter { seen.insert($0).inserted }
        termSet = seen
        hashes = terms.map(Self.hash)
        isSingle = terms.map { $0.unicodeScalars.count == 1 }
        numbers = seen.filter { $0.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == "." } }
        negations = all.count(where: Self.negating.contains)
        questionWords = all.count(where: Self.asking.contains)
    }

    /// FNV-1a, the same in every run.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static let negating = Set("不没無无未别".unicodeScalars.map { String($0) })
        .union(SearchTerms.index("not no never none without cannot dont doesnt didnt cant wont isnt arent"))
    private static let asking = Set("吗呢么什怎几多哪谁何为".unicodeScalars.map { String($0) })
        .union(SearchTerms.index("what how when where which who why whose can could do does is are will"))
}
