import Inference

/// Ranks passages by meaning: the cosine of the question with the headings and with every piece of a passage.
struct VectorIndex: Sendable {
    /// Pieces of one passage beyond this have no vector of their own; words still find them.
    static let piecesPerPassage = 12

    private let encoder: any SentenceEncoder
    private let headings: TextVectors
    private let pieces: TextVectors

    init(passages: [Passage], encoder: any SentenceEncoder) throws {
        self.encoder = encoder
        headings = try TextVectors(passages.map(Self.headings), encoder: encoder)
        pieces = try TextVectors(
            passages.map { Array($0.blocks.flatMap(\.pieces).prefix(Self.piecesPerPassage)) }, encoder: encoder,
            questionMeans: headings.means)
    }

    /// The texts that stand for the whole passage, other ways to ask among them.
    ///
    /// A heading says little without its title ("Wool" in "Washing and care"), and too much of a title drowns it: both
    /// are kept.
    private static func headings(of passage: Passage) -> [String] {
        guard let heading = passage.headings.last, heading != passage.title else {
            return [passage.title] + passage.variants
        }
        return [heading, passage.title + " " + heading] + passage.variants
    }

    /// What a question's vector says about every passage and piece; nil when the question cannot be encoded.
    func similarities(to question: String) -> Similarities? {
        guard let query = try? encoder.encode([question]).first else { return nil }
        let parts = EncoderParts(encoder).split(query)
        return Similarities(headings: headings.cosines(with: parts), pieces: pieces.cosines(with: parts))
    }

    struct Similarities {
        fileprivate let headings: TextVectors.Cosines
        fileprivate let pieces: TextVectors.Cosines

        func piece(_ piece: Int, of passage: Int) -> Double {
            let rows = pieces.rows[passage]
            return rows.indices.contains(piece) ? Double(pieces.apart[rows[piece]]) : 0
        }

        /// The best of the headings and the pieces.
        func passage(_ passage: Int) -> Double {
            max(0, headings.best(of: passage, in: headings.apart), pieces.best(of: passage, in: pieces.apart))
        }

        /// The same by the whole cosines; a sentence that is like the question is a little less telling than a heading that is.
        func likeness(of passage: Int) -> Double {
            max(0, headings.best(of: passage, in: headings.whole), 0.9 * pieces.best(of: passage, in: pieces.whole))
        }
    }
}
