import Foundation

/// How rare terms are in the pairs that were learnt from.
struct TermRarity {
    private var documents: [String: Int] = [:]
    private var count = 0

    init(_ texts: some Sequence<PairText>) {
        for text in texts {
            count += 1
            for term in text.terms { documents[term, default: 0] += 1 }
        }
    }

    func weight(of term: String) -> Double {
        let found = Double(documents[term] ?? 0)
        return log(1 + (Double(count) - found + 0.5) / (found + 0.5))
    }

    func weight(of terms: some Sequence<String>) -> Double { terms.reduce(0) { $0 + weight(of: $1) } }
}
