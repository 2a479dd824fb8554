import Conversations
import Inference
import TextAnalysis

/// A passage made ready for being compared with many sentences.
struct PassageText {
    struct Piece {
        var text: String
        var matter: Set<String>
        var clauses: [Clause]
    }

    /// Consecutive pieces of which a sentence may be a rendering: each alone, and each with the one after it.
    struct Window {
        /// Stands in the passage exactly so.
        var text: String
        var matter: Set<String>
        /// Without an encoder none; otherwise of the window, and of the window below its headings.
        var vectors: [[Float]]
        var clauses: [Clause]
    }

    let pieces: [Piece]
    let windows: [Window]
    let facts: StatedFacts
    /// Of the whole passage, its headings included.
    let terms: Set<String>
    let words: Set<String>
    /// What stands in quotation marks: levels, buttons, marks on things.
    let quoted: Set<String>
    let isChinese: Bool

    private static let mostPieces = 40

    init(_ evidence: EvidencePassage, encoder: (any SentenceEncoder)?) {
        let passage = evidence.passage
        let blocks = passage.blocks.map { block in
            block.pieces.prefix(Self.mostPieces).map { text in
                Piece(
                    text: text, matter: Clause.matter(of: text),
                    clauses: Clause.all(of: text, isRow: block.kind == .table))
            }
        }
        pieces = blocks.flatMap(\.self)
        windows = zip(passage.blocks, blocks).flatMap { block, pieces in
            Self.windows(of: pieces, block.kind, below: evidence.place, encoder)
        }
        let whole = evidence.place + "\n" + passage.text
        facts = StatedFacts(whole)
        terms = Set(SearchTerms.index(whole))
        words = Clause.words(of: whole)
        quoted = Set(whole.matches(of: /[“「『"]([^”」』"]{2,12})[”」』"]/).map { TextNormaliser.fold(String($0.output.1)) })
        isChinese = passage.language == .chinese
    }

    private static func windows(
        of pieces: [Piece], _ kind: TextBlock.Kind, below place: String, _ encoder: (any SentenceEncoder)?
    ) -> [Window] {
        let pairs = zip(pieces, pieces.dropFirst()).map { [$0, $1] }
        return (pieces.map { [$0] } + pairs).map { pieces in
            let text = TextBlock(kind, pieces.map(\.text)).text
            return Window(
                text: text, matter: pieces.reduce(into: []) { $0.formUnion($1.matter) },
                vectors: encoder.flatMap { try? $0.encode([text, place + "\n" + text]) } ?? [],
                clauses: pieces.flatMap(\.clauses))
        }
    }
}
