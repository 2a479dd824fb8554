/// Turns the tokens of sentences into vectors that tell what each means beside its neighbours.
public protocol TokenEncoder: Sendable {
    var tokenDimension: Int { get }

    /// - Parameter sentences: Of each the tokens, in their order.
    func encode(tokens sentences: [[EncoderToken]]) -> [TokenEncoding]
}

/// A part of a sentence that gets a vector of its own: a word, or a character of one.
public struct EncoderToken: Equatable, Sendable {
    public var text: String
    /// Whether it begins a word, as after a space.
    public var startsWord: Bool

    public init(text: String, startsWord: Bool) {
        self.text = text
        self.startsWord = startsWord
    }
}

/// What an encoder makes of the tokens of one sentence.
public struct TokenEncoding: Equatable, Sendable {
    /// [token, dimension].
    public var vectors: [Float]
    /// The vocabulary piece that each token begins in.
    public var pieces: [Int]
    /// Whether a piece begins with the token, and whether one ends with it.
    public var startsPiece: [Bool]
    public var endsPiece: [Bool]
}
