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
}

extension SentenceEncoder {
    public var dimensions: [Int] { [dimension] }

    public var tokenEncoder: (any TokenEncoder)? { nil }
}
