import Foundation
import TextAnalysis

/// Ranks passages by the words they share with a question: BM25 over two fields, the headings and the body.
///
/// - seealso: S. Robertson, H. Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond, section 3.5
/// (BM25F).
struct KeywordIndex: Sendable {
    /// How soon repetition stops to count; "k1" in the reference.
    static let saturation: Float = 1.2
    /// How much longer texts are discounted; "b" in the reference.
    static let lengthInfluence: Float = 0.75
    /// A word of the headings counts as this many of the body.
    static let headingWeight: Float = 2.5

    private let postings: PostingLists
    /// What a word of the headings and one of the body count in each document.
    private let shares: [(heading: Float, body: Float)]

    init(documents: some Sequence<(headings: String, body: String)>) {
        var lists = PostingLists.Builder()
        var lengths: [(heading: Int, body: Int)] = []
        for (document, text) in documents.enumerated() {
            let headings = SearchTerms.index(text.headings)
            let body = SearchTerms.index(text.body)
            for term in headings { lists.add(term, to: document, isHeading: true) }
            for term in body { lists.add(term, to: document, isHeading: false) }
            lengths.append((headings.count, body.count))
        }
        postings = lists.finish()
        let headingNorms = Self.lengthNorms(lengths.map(\.heading))
        let bodyNorms = Self.lengthNorms(lengths.map(\.body))
        shares = zip(headingNorms, bodyNorms).map { (Self.headingWeight / $0, 1 / $1) }
    }

    /// One score a document; 1 is what a body of mean length scores that has every term of the question once.
    func scores(for query: QueryTerms) -> [Double] {
        var scores = [Float](repeating: 0, count: shares.count)
        var full = 0.0
        for (term, weight) in query.terms {
            let found = postings[term]
            let gain = weight * inverseDocumentFrequency(found.count)
            full += gain
            for posting in found {
                let document = Int(posting.document)
                // The reference's pseudo-frequency: occurrences weighted by field and length.
                let frequency =
                    Float(posting.headings) * shares[document].heading + Float(posting.body) * shares[document].body
                scores[document] += Float(gain) * frequency * (Self.saturation + 1) / (frequency + Self.saturation)
            }
        }
        return full > 0 ? scores.map { Double($0) / full } : scores.map { Double($0) }
    }

    /// A question whose terms together say as much as so many of the rarest is told by its words.
    private static let tellingTerms = 3.0

    /// How far words can find what a question is about, in `0...1`: "who are you" has hardly any that tell.
    func telling(_ query: QueryTerms) -> Double {
        let full = query.terms.reduce(0) { $0 + $1.weight * inverseDocumentFrequency(of: $1.term) }
        return min(1, full / (Self.tellingTerms * inverseDocumentFrequency(0)))
    }

    /// Some document has the term.
    func contains(_ term: String) -> Bool { !postings[term].isEmpty }

    /// The document has the term, in its headings or its body.
    func contains(_ term: String, in document: Int) -> Bool {
        let found = postings[term]
        // Documents were added in order.
        var range = found.startIndex..<found.endIndex
        while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
            switch Int(found[middle].document) {
            case document: return true
            case ..<document: range = middle + 1..<range.upperBound
            default: range = range.lowerBound..<middle
            }
        }
        return false
    }

    /// How rare a term is; a term that no document has is the rarest.
    func inverseDocumentFrequency(of term: String) -> Double { inverseDocumentFrequency(postings[term].count) }

    private func inverseDocumentFrequency(_ documents: Int) -> Double {
        log(1 + (Double(shares.count - documents) + 0.5) / (Double(documents) + 0.5))
    }

    private static func lengthNorms(_ lengths: [Int]) -> [Float] {
        let mean = Float(lengths.reduce(0, +)) / Float(max(lengths.count, 1))
        return lengths.map { mean > 0 ? 1 - lengthInfluence + lengthInfluence * Float($0) / mean : 1 }
    }
}
