/// Chooses the consecutive pieces of a passage that answer a question, by a score for each piece.
struct PieceSelection {
    static let mostSentences = 3
    private static let mostItems = 8
    /// A passage as short as this is given whole.
    private static let shortPassage = 240

    private struct Piece {
        var text: String
        var block: Int
    }

    private let passage: Passage
    private let pieces: [Piece]

    init(_ passage: Passage) {
        self.passage = passage
        pieces = passage.blocks.enumerated().flatMap { block, content in
            content.pieces.map { Piece(text: $0, block: block) }
        }
    }

    /// A passage as long as this can be read in a chat.
    private static let longestBeginning = 500

    /// All of a passage that is not long, or else as many pieces from its beginning as can be read in a chat.
    var beginning: String {
        guard !pieces.isEmpty else { return "" }
        var length = 0
        let last = pieces.indices.prefix { place in
            length += pieces[place].text.count
            return length <= Self.longestBeginning
        }.last
        return quote(of: 0...(last ?? 0))
    }

    /// The chosen text, which stands in the passage exactly so.
    ///
    /// - Parameter score: How well a piece, by its place and its text, answers; not asked where all are given.
    func quote(scoring score: (Int, String) -> Double) -> String? {
        guard !isShort else { return pieces.isEmpty ? nil : quote(of: 0...pieces.count - 1) }
        return quote(scores: pieces.enumerated().map { score($0, $1.text) })
    }

    private func quote(scores: [Double]) -> String? {
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
        return quote(of: passage.answersItsHeading ? whole(around: best, scores) : around(best, scores))
    }

    /// Rows of a table are told apart however few they are.
    private var isShort: Bool {
        pieces.count <= Self.mostSentences && passage.text.count <= Self.shortPassage
            && !passage.blocks.contains { $0.kind == .table }
    }

    /// The beginning, where an answer to a heading's question stands.
    private func whole(around best: Int, _ scores: [Double]) -> ClosedRange<Int> {
        let last = extendToList(0...min(Self.mostSentences, pieces.count) - 1)
        return last.contains(best) ? last : around(best, scores)
    }

    private func around(_ best: Int, _ scores: [Double]) -> ClosedRange<Int> {
        let block = range(of: pieces[best].block)
        switch passage.blocks[pieces[best].block].kind {
        case .paragraph: return extendToList(sentences(around: best, in: block))
        case .steps: return withIntroduction(block.count <= Self.mostItems ? block : best...best)
        case .list: return block.count <= Self.mostItems && isIntroduced(block) ? withIntroduction(block) : best...best
        case .table: return rows(around: best, in: block, scores)
        }
    }

    /// The sentence, what it refers back to, and the condition that follows it.
    private func sentences(around best: Int, in block: ClosedRange<Int>) -> ClosedRange<Int> {
        var first = best
        var last = best
        if first > block.lowerBound, Connectives.refersBack(pieces[first].text) { first -= 1 }
        while last < block.upperBound, last - first + 1 < Self.mostSentences, Connectives.limits(pieces[last + 1].text)
        { last += 1 }
        return first...last
    }

    /// One row, or all of a small table where the question does not tell them apart.
    private func rows(around best: Int, in block: ClosedRange<Int>, _ scores: [Double]) -> ClosedRange<Int> {
        let others = block.filter { $0 != best }.map { scores[$0] }
        guard block.count <= Self.mostItems, let next = others.max() else { return best...best }
        return next > 0.85 * scores[best] ? block : best...best
    }

    /// A sentence that ends in a colon is nothing without its list.
    private func extendToList(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
        guard endsInColon(range.upperBound), range.upperBound + 1 < pieces.count else { return range }
        let list = self.range(of: pieces[range.upperBound + 1].block)
        return list.count <= Self.mostItems ? range.lowerBound...list.upperBound : range
    }

    private func isIntroduced(_ block: ClosedRange<Int>) -> Bool {
        block.lowerBound > 0 && endsInColon(block.lowerBound - 1)
    }

    private func withIntroduction(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
        range.lowerBound > 0 && endsInColon(range.lowerBound - 1) ? range.lowerBound - 1...range.upperBound : range
    }

    private func endsInColon(_ piece: Int) -> Bool {
        pieces[piece].text.hasSuffix(":") || pieces[piece].text.hasSuffix("：")
    }

    private func range(of block: Int) -> ClosedRange<Int> {
        let indices = pieces.indices.filter { pieces[$0].block == block }
        return (indices.first ?? 0)...(indices.last ?? 0)
    }

    private func quote(of range: ClosedRange<Int>) -> String {
        var blocks: [TextBlock] = []
        var block: Int?
        for piece in pieces[range] {
            if piece.block == block {
                blocks[blocks.count - 1].pieces.append(piece.text)
            } else {
                blocks.append(TextBlock(passage.blocks[piece.block].kind, [piece.text]))
                block = piece.block
            }
        }
        return blocks.map(\.text).joined(separator: "\n")
    }
}
