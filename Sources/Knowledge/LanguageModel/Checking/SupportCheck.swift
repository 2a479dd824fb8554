import Conversations
public import Inference
import NumericalMethods
import TextAnalysis

/// Decides of a model's sentence whether the passages that it cites say so.
///
/// A sentence is supported when it cites passages that exist, when its numbers, codes, addresses and names stand in them, when it points
/// the way they do, and when a sentence of theirs is near enough in meaning and words.
public struct SupportCheck: Sendable {
    public enum Verdict: Equatable, Sendable {
        /// The places that say it, in the order of the marks.
        case supported([Citation])
        case cut(UnsupportedReason)
    }

    private let passages: [EvidencePassage]
    private let texts: [PassageText]
    private let question: StatedFacts
    private let encoder: (any SentenceEncoder)?
    private let nearness: Nearness

    /// In characters; nobody reads a longer one.
    private static let longestSentence = 400

    /// - Parameter question: What in it describes the customer ("168 cm") may stand in the answer too; amounts, dates and names may not.
    public init(_ passages: [EvidencePassage], question: String, encoder: (any SentenceEncoder)?) {
        self.init(passages, question: question, encoder: encoder, nearness: Nearness())
    }

    init(
        _ passages: [EvidencePassage], question: String, encoder: (any SentenceEncoder)?, nearness: Nearness
    ) {
        self.passages = passages
        texts = passages.map { PassageText($0, encoder: encoder) }
        self.question = StatedFacts(question)
        self.encoder = encoder
        self.nearness = nearness
    }

    public func verdict(_ sentence: CitedSentence) -> Verdict {
        guard !sentence.numbers.isEmpty else { return .cut(.noCitation) }
        guard sentence.numbers.allSatisfy({ passages.indices.contains($0 - 1) }) else { return .cut(.unknownPassage) }
        guard sentence.text.count <= Self.longestSentence else { return .cut(.tooLong) }
        guard !Self.hasMarkup(sentence.text) else { return .cut(.markup) }
        let cited = sentence.numbers.map { texts[$0 - 1] }
        if let reason = unsupportedFact(in: sentence.text, cited) { return .cut(reason) }
        let terms = cited.reduce(into: Set<String>()) { $0.formUnion($1.terms) }
        guard StatedNames(sentence.text).areAll(in: terms) else { return .cut(.name) }
        let meaning = SentenceMeaning(sentence.text, encoder: encoder)
        if let fault = Attribution(cited: cited).fault(in: meaning.clauses) { return .cut(fault) }
        let matches = cited.map { nearness.best(for: meaning, in: $0) }
        guard nearness.isNear(meaning, matches.compactMap(\.self), in: cited) else { return .cut(.meaning) }
        let words = cited.reduce(into: Set<String>()) { $0.formUnion($1.words) }
        guard !meaning.clauses.contains(where: { $0.contradicts(words) }),
            matches.contains(where: { $0.map { Agreement.holds(meaning.clauses, with: $0.window) } ?? false })
        else { return .cut(.negation) }
        return .supported(
            zip(sentence.numbers, matches).compactMap { number, match in
                match.map { passages[number - 1].citation(quoting: $0.window.text) }
            })
    }

    private static func hasMarkup(_ text: String) -> Bool {
        text.contains("](") || text.contains("<<<") || text.contains(/<\/?[A-Za-z!][^<>]*>?/) || text.contains("```")
    }

    private func unsupportedFact(in sentence: String, _ cited: [PassageText]) -> UnsupportedReason? {
        let stated = StatedFacts(sentence)
        for fact in stated.facts {
            let isThere = cited.contains { $0.facts.has(fact) } || fact.describesCustomer && question.has(fact)
            if !isThere { return fact.isAddress ? .address : .number }
        }
        return stated.codes.allSatisfy { code in cited.contains { $0.facts.states(code) } } ? nil : .address
    }
}
