/// The pieces of a sentence that is given token by token, and which of them each token lies in.
struct PieceAlignment {
    /// Between those of begin and end.
    private(set) var pieces = [SentencePieceTokenizer.begin]
    /// For each token the first and the last piece that it shares bytes with.
    private(set) var ranges: [ClosedRange<Int>] = []
    private(set) var starts: [Bool] = []
    private(set) var ends: [Bool] = []

    /// - Parameter limit: Most pieces; tokens beyond them share the last.
    init(_ tokens: [EncoderToken], tokenizer: SentencePieceTokenizer, limit: Int) {
        var position = 0
        while position < tokens.count {
            var end = position + 1
            while end < tokens.count, !tokens[end].startsWord { end += 1 }
            add(tokens[position..<end].map(\.text), tokenizer)
            position = end
        }
        if pieces.count > limit - 1 {
            pieces.removeSubrange((limit - 1)...)
            let last = limit - 2
            ranges = ranges.map { min($0.lowerBound, last)...min($0.upperBound, last) }
        }
        pieces.append(SentencePieceTokenizer.end)
    }

    /// Adds one word, in the tokens that it consists of.
    private mutating func add(_ tokens: [String], _ tokenizer: SentencePieceTokenizer) {
        var found = tokenizer.pieces(ofWord: tokens.joined())
        if found.isEmpty { found = [(SentencePieceTokenizer.unknown, 1)] }
        let first = pieces.count
        pieces += found.map(\.piece)
        let length = found.last?.end ?? 1
        var piece = 0
        var start = 0
        for (index, token) in tokens.enumerated() {
            // Each token's own length counts the mark of the space, which the word has in front of its first.
            let own = tokenizer.normalisedLength(of: token)
            let end = index == tokens.count - 1 ? length : min(length, start + (index == 0 ? own : max(0, own - 3)))
            while piece < found.count - 1, found[piece].end <= start { piece += 1 }
            var last = piece
            while last < found.count - 1, found[last].end < end { last += 1 }
            ranges.append(first + piece...first + last)
            starts.append(start == 0 || (piece > 0 && found[piece - 1].end == start))
            ends.append(found[last].end == end)
            start = end
        }
    }
}
