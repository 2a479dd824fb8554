import Foundation

/// The terms of some texts as vectors of length 1 in which rare terms weigh more.
struct WeightedWords {
    /// By text its terms, by their places in `count`, each with its weight.
    private let texts: [[(term: Int, weight: Float)]]
    private let count: Int

    /// - Parameter background: Texts of the same kind, which tell what is rare.
    init(_ texts: [String], background: [String]) {
        let terms = texts.map { QueryTerms($0).terms }
        var places: [String: Int] = [:]
        var frequency: [Int] = []
        for term in (terms + background.map { QueryTerms($0).terms }).joined() {
            let place = places[term.term] ?? frequency.count
            if place == frequency.count {
                places[term.term] = place
                frequency.append(0)
            }
            frequency[place] += 1
        }
        let total = Double(texts.count + background.count)
        self.texts = terms.map { terms in
            let weighted = terms.compactMap { term, weight in
                places[term].map { (term: $0, weight: Float(weight * log(1 + total / Double(frequency[$0])))) }
            }
            let length = weighted.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
            return length > 0 ? weighted.map { ($0.term, $0.weight / length) } : weighted
        }
        count = frequency.count
    }

    /// The cosine of a text with each of the texts.
    func products(of row: Int) -> [Float] {
        var weights = [Float](repeating: 0, count: count)
        for (term, weight) in texts[row] { weights[term] = weight }
        return texts.map { text in text.reduce(Float(0)) { $0 + $1.weight * weights[$1.term] } }
    }
}
