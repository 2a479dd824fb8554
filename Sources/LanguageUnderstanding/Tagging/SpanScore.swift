/// How well spans were found, each right only with its exact bounds and label; "phrase-based F1" of the CoNLL evaluations.
///
/// - seealso: E. Tjong Kim Sang and S. Buchholz (2000), Introduction to the CoNLL-2000 shared task.
public struct SpanScore: Equatable, Sendable {
    public private(set) var right = 0
    public private(set) var found = 0
    public private(set) var wanted = 0

    public init() {}

    public mutating func add(found: [TaggedSentence.Span], wanted: [TaggedSentence.Span]) {
        right += Set(found).intersection(wanted).count
        self.found += found.count
        self.wanted += wanted.count
    }

    public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }

    public var recall: Double { wanted == 0 ? 0 : Double(right) / Double(wanted) }

    public var f1: Double { found + wanted == 0 ? 0 : 2 * Double(right) / Double(found + wanted) }
}
