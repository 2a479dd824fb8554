import Inference
import NumericalMethods

/// Ranks passages by meaning: the cosine of the question with the headings and with every piece of a passage.
struct VectorIndex: Sendable {
    /// Pieces of one passage beyond this have no vector of their own; words still find them.
    static let piecesPerPassage = 12

    private let encoder: any SentenceEncoder
    private let matrix: VectorMatrix
    /// For each passage, the rows of its headings and of its pieces.
    private let headingRows: [[Int]]
    private let pieceRows: [[Int]]

    init(passages: [Passage], encoder: any SentenceEncoder) throws {
        var rows: [String: Int] = [:]
        var texts: [String] = []
        func row(of text: String) -> Int {
            if let row = rows[text] { return row }
            rows[text] = texts.count
            texts.append(text)
            return texts.count - 1
        }
        headingRows = passages.map { Set(Self.headings(of: $0)).sorted().map(row) }
        pieceRows = passages.map { $0.blocks.flatMap(\.pieces).prefix(Self.piecesPerPassage).map(row) }
        var matrix = VectorMatrix(dimension: encoder.dimension)
        for start in stride(from: 0, to: texts.count, by: 64) {
            for vector in try encoder.encode(Array(texts[start..<min(start + 64, texts.count)])) {
                matrix.append(vector)
            }
        }
        self.encoder = encoder
        self.matrix = matrix
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
        return Similarities(products: matrix.products(with: query), index: self)
    }

    struct Similarities {
        fileprivate let products: [Float]
        fileprivate let index: VectorIndex

        func heading(_ passage: Int) -> Double { index.headingRows[passage].map { Double(products[$0]) }.max() ?? 0 }

        func piece(_ piece: Int, of passage: Int) -> Double {
            let rows = index.pieceRows[passage]
            return rows.indices.contains(piece) ? Double(products[rows[piece]]) : 0
        }

        /// The best of the headings and the pieces.
        func passage(_ passage: Int) -> Double {
            let best = index.pieceRows[passage].map { Double(products[$0]) }.max() ?? 0
            return max(0, heading(passage), best * VectorIndex.pieceWeight)
        }
    }

    /// A sentence that is like the question is a little less telling than a heading that is.
    static let pieceWeight = 0.9
}
