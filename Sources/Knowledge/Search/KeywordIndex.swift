import Foundation
import TextAnalysis

/// Ranks passages by the words they share with a question: BM25 over two fields, the headings and the body.
///
/// - seealso: S. Robertson, H. Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond, section 3.5
/// (BM25F).
struct KeywordIndex: Sendable {
    /// How soon repetition stops to count; "k1" in the reference.
    static let saturation = 1.2
    /// How much longer texts are discounted; "b" in the reference.
    static let lengthInfluence = 0.75
    /// A word of the headings counts as this many of the body.
    static let headingWeight = 2.5

    private struct Posting: Sendable {
        var document: Int32
        /// Occurrences weighted by field and length; the reference's pseudo-frequency.
        var frequency: Float
    }

    private let postings: [String: [Posting]]
    private let count: Int

    init(documents: [(headings: String, body: String)]) {
        let terms = documents.map { (SearchTerms.index($0.headings), SearchTerms.index($0.body)) }
        let headingNorms = Self.lengthNorms(terms.map(\.0.count))
        let bodyNorms = Self.lengthNorms(terms.map(\.1.count))
        var postings: [String: [Posting]] = [:]
        for (document, (headings, body)) in terms.enumerated() {
            var frequencies: [String: Double] = [:]
            for term in headings { frequencies[term, default: 0] += Self.headingWeight / headingNorms[document] }
            for term in body { frequencies[term, default: 0] += 1 / bodyNorms[document] }
            for (term, frequency) in frequencies {
                postings[term, default: []].append(Posting(document: Int32(document), frequency: Float(frequency)))
            }
        }
        self.postings = postings
        count = documents.count
    }

    /// One score a document; 1 is what a body of mean length scores that has every term of the question once.
    func scores(for query: QueryTerms) -> [Double] {
        var scores = [Double](repeating: 0, count: count)
        var full = 0.0
        for (term, weight) in query.terms {
            let found = postings[term] ?? []
            let gain = weight * inverseDocumentFrequency(found.count)
            full += gain
            for posting in found {
                let frequency = Double(posting.frequency)
                scores[Int(posting.document)] +=
                    gain * frequency * (Self.saturation + 1) / (frequency + Self.saturation)
            }
        }
        return full > 0 ? scores.map { $0 / full } : scores
    }

    /// A question whose terms together say as much as so many of the rarest is told by its words.
    private static let tellingTerms = 3.0

    /// How far words can find what a question is about, in `0...1`: "who are you" has hardly any that tell.
    func telling(_ query: QueryTerms) -> Double {
        let full = query.terms.reduce(0) { $0 + $1.weight * inverseDocumentFrequency(of: $1.term) }
        return min(1, full / (Self.tellingTerms * inverseDocumentFrequency(0)))
    }

    /// Some document has the term.
    func contains(_ term: String) -> Bool { postings[term] != nil }

    /// The document has the term, in its headings or its body.
    func contains(_ term: String, in document: Int) -> Bool {
        guard let found = postings[term] else { return false }
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
    func inverseDocumentFrequency(of term: String) -> Double { inverseDocumentFrequency(postings[term]?.count ?? 0) }

    private func inverseDocumentFrequency(_ documents: Int) -> Double {
        log(1 + (Double(count - documents) + 0.5) / (Double(documents) + 0.5))
    }

    private static func lengthNorms(_ lengths: [Int]) -> [Double] {
        let mean = Double(lengths.reduce(0, +)) / Double(max(lengths.count, 1))
        return lengths.map { mean > 0 ? 1 - lengthInfluence + lengthInfluence * Double($0) / mean : 1 }
    }
}
