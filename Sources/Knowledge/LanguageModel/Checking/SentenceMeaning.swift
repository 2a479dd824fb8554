import Inference
import TextAnalysis

/// What a sentence is compared by.
struct SentenceMeaning {
    let clauses: [Clause]
    /// Terms with matter, without little words.
    let matter: Set<String>
    /// Of length 1; nil without an encoder.
    let vector: [Float]?
    let isChinese: Bool

    init(_ text: String, encoder: (any SentenceEncoder)?) {
        clauses = Clause.all(of: text)
        matter = Clause.matter(of: text)
        vector = encoder.flatMap { try? $0.encode([text]).first }
        isChinese = text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    }

    /// Part of the matter that stands among `terms`.
    func share(in terms: Set<String>) -> Double {
        matter.isEmpty ? 0 : Double(matter.count(where: terms.contains)) / Double(matter.count)
    }
}
