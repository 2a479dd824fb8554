import Foundation
import TextAnalysis

/// A part of a sentence that says yes or no by itself, ready for being compared.
struct Clause {
    let text: String
    let facts: StatedFacts
    let polarity: Polarity
    /// Its search terms without little words.
    let matter: Set<String>
    /// Its Latin words, folded and not stemmed.
    let words: Set<String>

    init(_ text: String) {
        self.text = text
        facts = StatedFacts(text)
        polarity = Polarity(text)
        matter = Self.matter(of: text)
        words = Self.words(of: text)
    }

    /// The clauses of a sentence; a row of a table is one.
    static func all(of sentence: String, isRow: Bool = false) -> [Clause] {
        isRow ? [Clause(sentence)] : split(sentence).map(Clause.init)
    }

    /// Used and unused, opened and unopened: one has the other's word, with or without what denies it.
    func contradicts(_ words: Set<String>) -> Bool {
        self.words.contains { word in
            guard !words.contains(word) else { return false }
            return Self.denyingPrefixes.contains { prefix in
                words.contains(prefix + word)
                    || word.hasPrefix(prefix) && words.contains(String(word.dropFirst(prefix.count)))
            }
        }
    }

    private static let denyingPrefixes = ["un", "in", "non", "dis"]

    static func matter(of text: String) -> Set<String> {
        Set(SearchTerms.query(text).filter { FunctionWords.share(of: $0) != .all })
    }

    static func words(of text: String) -> Set<String> {
        Set(
            TextNormaliser.fold(text).split { !$0.isASCII || !$0.isLetter }.filter { $0.count > 3 }.map(String.init))
    }

    private static func split(_ sentence: String) -> [String] {
        let parts = phrases(of: sentence).flatMap { part in
            String(part).replacing(/(?i)\b(?:but|however|although|while|unless|except)\b|但是|但|除非/) {
                "\u{1}" + String($0.output)
            }
            .split(separator: "\u{1}")
        }
        return parts.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// Cut at marks; a few English words before a comma ("socks, underwear and ...") belong to what follows.
    private static func phrases(of sentence: String) -> [String] {
        var phrases: [String] = []
        var begun = ""
        for part in joiningNumbers(sentence.split(whereSeparator: "，,；;：:—。！？".contains).map(String.init)) {
            begun += begun.isEmpty ? part : " " + part
            let words = part.split(separator: " ").count
            if words >= shortestClause || part.contains(where: { !$0.isASCII && $0.isLetter }) {
                phrases.append(begun)
                begun = ""
            }
        }
        if !begun.isEmpty { phrases.append(begun) }
        return phrases
    }

    /// In English words.
    private static let shortestClause = 4

    /// "16:00" and "1,299" are no two clauses.
    private static func joiningNumbers(_ parts: [String]) -> [String] {
        parts.reduce(into: []) { joined, part in
            if let last = joined.last, last.last?.isNumber ?? false, part.first?.isNumber ?? false {
                let mark = part.prefix { $0.isNumber }.count == 2 ? ":" : ","
                joined[joined.count - 1] = last + mark + part
            } else {
                joined.append(part)
            }
        }
    }
}
