/// Two encoders side by side: what one mistakes, the other may see.
public struct CombinedEncoder: SentenceEncoder {
    private let first: any SentenceEncoder
    private let second: any SentenceEncoder

    public init(_ first: any SentenceEncoder, _ second: any SentenceEncoder) {
        self.first = first
        self.second = second
    }

    public var dimension: Int { first.dimension + second.dimension }
    public var dimensions: [Int] { first.dimensions + second.dimensions }
    public var identity: String { first.identity + "+" + second.identity }
    public var tokenEncoder: (any TokenEncoder)? { first.tokenEncoder }
    public var vocabulary: [WordFrequency] { first.vocabulary }

    /// The vectors of the two, one after the other.
    public func encode(_ texts: [String]) throws -> [[Float]] {
        let vectors = try second.encode(texts)
        return zip(try first.encode(texts), vectors).map(+)
    }
}
