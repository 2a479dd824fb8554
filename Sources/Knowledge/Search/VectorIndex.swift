import Inference

/// Ranks passages by meaning: the cosine of the question with the headings and with every piece of a passage.
struct VectorIndex: Sendable {
    /// Pieces of one passage beyond this have no vector of their own; words still find them.
    static let piecesPerPassage = 12

    let encoder: any SentenceEncoder
    private let headings: TextVectors
    private let pieces: TextVectors

    init(passages: [Passage], encoder: any SentenceEncoder, kept: KeptEncodings?) throws {
        self.encoder = encoder
        let encode = kept.map { kept in { try kept.vectors(of: $0) } } ?? encoder.encode
        headings = try TextVectors(passages.map(Self.headings), dimensions: encoder.dimensions, encode: encode)
        pieces = try TextVectors(
            passages.map { Array($0.blocks.flatMap(\.pieces).prefix(Self.piecesPerPassage)) },
            dimensions: encoder.dimensions, questionMeans: headings.means, encode: encode)
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
        let parts = EncoderParts(encoder.dimensions).split(query)
        return Similarities(headings: headings.cosines(with: parts), pieces: pieces.cosines(with: parts))
    }

    struct Similarities {
        fileprivate let headings: TextVectors.Cosines
        fileprivate let pieces: TextVectors.Cosines

        func piece(_ piece: Int, of passage: Int) -> Double {
            pieces.rows[passage].dropFirst(piece).first.map { Double(pieces.apart[$0]) } ?? 0
        }

        /// Of each passage the best of its headings and pieces.
        var passages: [Double] {
            headings.rows.indices.map { passage in
                max(0, headings.best(of: passage, in: headings.apart), pieces.best(of: passage, in: pieces.apart))
            }
        }

        /// The same by the whole cosines; a sentence that is like the question is a little less telling than a heading that is.
        func likeness(of passage: Int) -> Double {
            max(0, headings.best(of: passage, in: headings.whole), 0.9 * pieces.best(of: passage, in: pieces.whole))
        }
    }
}
