/// Turns sentences into vectors, near each other when they mean nearly the same.
public protocol SentenceEncoder: Sendable {
    var dimension: Int { get }

    /// How the numbers of a vector are shared out: one dimension an encoder that is part of this one.
    var dimensions: [Int] { get }

    /// Content hash of the weights, for receipts and bundles.
    var identity: String { get }

    /// One vector a text; the part of each encoder has length 1.
    func encode(_ texts: [String]) throws -> [[Float]]

    /// The same model as a reader of single tokens, where it can be that.
    var tokenEncoder: (any TokenEncoder)? { get }

    /// The words that its vocabulary knows whole, in no order; none where it has no such list.
    var vocabulary: [WordFrequency] { get }
}

/// A word and how often it is written: its share of all words, pieces of words and marks.
public struct WordFrequency: Equatable, Sendable {
    public var word: String
    public var share: Double

    public init(word: String, share: Double) {
        self.word = word
        self.share = share
    }
}

extension SentenceEncoder {
    public var dimensions: [Int] { [dimension] }

    public var tokenEncoder: (any TokenEncoder)? { nil }

    public var vocabulary: [WordFrequency] { [] }
}
