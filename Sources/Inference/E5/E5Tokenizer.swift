/// Cuts text into the pieces of a unigram model, the most probable way.
///
/// Safe to share between threads: nothing is written, and `file` keeps the pages alive.
///
/// - seealso: T. Kudo (2018), Subword Regularization, section 3.
public struct E5Tokenizer: @unchecked Sendable {
    /// A text is cut off after so many characters, so that a hostile one costs no more than a long one.
    static let longestText = 8_192

    private let file: TensorFile
    private let tree: E5PieceTree
    private let normaliser: E5Normaliser
    private let scores: UnsafeBufferPointer<Float>
    private let unknownScore: Float
    private let begin: Int
    private let end: Int
    private let unknown: Int

    init(_ file: TensorFile) throws(InferenceError) {
        func count(_ name: String) -> Int { file.metadata[name].flatMap(Int.init) ?? 0 }
        self.file = file
        (begin, end, unknown) = (count("begin"), count("end"), count("unknown"))
        tree = try E5PieceTree(file, nodes: count("nodes"))
        normaliser = try E5Normaliser(
            file, characters: count("characters"), replacements: count("replacements"))
        scores = try file.floats("pieces.scores", shape: [count("pieces")])
        unknownScore = (scores.min() ?? 0) - 10
    }

    /// Piece numbers between those of begin and end; at most `limit`, of which the end is kept.
    public func encode(_ text: String, limit: Int = .max) -> [Int] {
        let normalised = normaliser.normalise(text.unicodeScalars.prefix(Self.longestText))
        return [begin] + bestSegmentation(normalised).prefix(max(1, limit - 2)) + [end]
    }

    /// Viterbi over byte positions; of two equal ways the one found first stays.
    private func bestSegmentation(_ text: [UInt8]) -> [Int] {
        var best = [Float](repeating: -.infinity, count: text.count + 1)
        var start = [Int32](repeating: 0, count: text.count + 1)
        var piece = [Int32](repeating: 0, count: text.count + 1)
        best[0] = 0
        func offer(_ score: Float, _ number: Int, from: Int, to end: Int) {
            guard score > best[end] else { return }
            (best[end], start[end], piece[end]) = (score, Int32(from), Int32(number))
        }
        for from in text.indices where best[from] > -.infinity {
            var node = E5PieceTree.root
            for position in from..<text.count {
                guard let next = tree.child(of: node, along: text[position]) else { break }
                node = next
                if let found = tree.piece(at: node), found != unknown {
                    offer(best[from] + scores[found], found, from: from, to: position + 1)
                }
            }
            offer(best[from] + unknownScore, unknown, from: from, to: Self.characterEnd(from, in: text))
        }
        var pieces: [Int] = []
        var position = text.count
        while position > 0 {
            pieces.append(Int(piece[position]))
            position = Int(start[position])
        }
        return pieces.reversed()
    }

    private static func characterEnd(_ position: Int, in text: [UInt8]) -> Int {
        var end = position + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
