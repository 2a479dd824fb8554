import Inference
import TextAnalysis

/// What a sentence is compared by.
struct SentenceMeaning {
    let clauses: [Clause]
    /// Terms with matter, without little words.
    let matter: Set<String>
    /// The single characters of Chinese, without those of little words.
    private let characters: Set<String>
    /// Of length 1; nil without an encoder.
    let vector: [Float]?
    let isChinese: Bool

    init(_ text: String, encoder: (any SentenceEncoder)?) {
        clauses = Clause.all(of: text)
        matter = Clause.matter(of: text)
        characters = Set(SearchTerms.index(text).filter { $0.unicodeScalars.count == 1 })
            .filter { FunctionWords.share(of: $0) != .all }
        vector = encoder.flatMap { try? $0.encode([text]).first }
        isChinese = text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    }

    /// Part of the matter that stands among `terms`.
    func share(in terms: Set<String>) -> Double { Self.share(of: matter, in: terms) }

    /// The same in Chinese, where another wording breaks most pairs of characters but keeps the characters.
    func looseShare(in terms: Set<String>) -> Double {
        characters.isEmpty ? share(in: terms) : (share(in: terms) + Self.share(of: characters, in: terms)) / 2
    }

    private static func share(of own: Set<String>, in terms: Set<String>) -> Double {
        own.isEmpty ? 0 : Double(own.count(where: terms.contains)) / Double(own.count)
    }
}
