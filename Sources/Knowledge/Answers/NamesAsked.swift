import TextAnalysis

/// The names in a question, "PayPal" or "Canada": an answer about another one would be wrong however alike it looks.
struct NamesAsked {
    /// The search terms of each name.
    let names: [[String]]

    /// Capitals tell names inside an English sentence; in a Chinese one every Latin word is a name.
    init(_ question: String) {
        let words = question.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" && $0 != "’" }.flatMap(
            Self.latin)
        let isChinese = question.unicodeScalars.contains { $0.value >= 0x3400 && $0.value <= 0x9FFF }
        // Where everything is capitals, they tell nothing.
        let capitalsTell = words.contains { $0.first?.isLowercase ?? false }
        let candidates =
            isChinese
            ? words[...] : capitalsTell ? words.dropFirst().filter { $0.contains(where: \.isUppercase) }[...] : []
        names = candidates.filter { $0.count > 1 }.map { SearchTerms.query(String($0)) }
            .filter { terms in !terms.isEmpty && !terms.allSatisfy { FunctionWords.share(of: $0) == .all } }
    }

    func areAll(where isPresent: (String) -> Bool) -> Bool { names.allSatisfy { $0.contains(where: isPresent) } }

    private static func latin(_ word: Substring) -> [Substring] {
        word.split { !$0.isASCII }.filter { $0.contains(where: \.isLetter) }
    }
}
