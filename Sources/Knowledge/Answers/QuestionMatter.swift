/// The terms of a question that an answer has to speak about.
struct QuestionMatter {
    /// Without numbers, which are the customer's own: "a coat for 178 cm".
    let terms: [String]

    init(_ content: [String]) {
        terms = content.filter { !$0.unicodeScalars.contains { ("0"..."9").contains($0) } }
    }

    /// Terms that `has` does not know.
    ///
    /// A pair of characters from two words that it knows ("子开" in "鞋子开胶") is no word of its own, and not missing.
    func missing(where has: (String) -> Bool) -> [String] {
        let missing = terms.filter { !has($0) }
        let held = Set(terms.filter(has).filter(Self.isPair).flatMap(\.unicodeScalars))
        return missing.filter { !Self.isPair($0) || !$0.unicodeScalars.allSatisfy(held.contains) }
    }

    private static func isPair(_ term: String) -> Bool {
        term.unicodeScalars.count == 2 && term.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
    }
}
