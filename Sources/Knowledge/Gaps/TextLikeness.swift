public import Inference
public import NumericalMethods

/// How alike short texts are: by their rarer words, and by meaning where there is an encoder.
public struct TextLikeness: Sendable {
    /// So many can be compared with each other in memory and in seconds.
    public static let mostCompared = 3_000
    /// What words count for beside meaning, whose weight is 1.
    private static let wordWeight: Float = 0.5
    /// So many texts of no meaning are counted into the mean, so that a few texts do not lose what they have in common.
    private static let caution: Float = 10

    public let matrix: LikenessMatrix
    /// Whether an encoder has told the meaning.
    public let hasMeaning: Bool

    /// - Parameters:
    ///   - texts: At most `mostCompared`.
    ///   - background: Texts of the same kind, which show what all of them have in common.
    /// - Throws: What the encoder throws.
    public init(_ texts: [String], background: [String] = [], encoder: (any SentenceEncoder)?) throws {
        precondition(texts.count <= Self.mostCompared, "no more than can be compared")
        let words = WeightedWords(texts, background: background)
        let meanings = try encoder.map { try Self.meanings(texts, background: background, encoder: $0) }
        var elements = [Float](repeating: 1, count: texts.count * texts.count)
        for row in texts.indices {
            let shared = words.products(of: row)
            for column in texts.indices.dropFirst(row + 1) {
                var likeness = shared[column]
                if let meanings {
                    let meaning = max(0, Vector.dot(meanings[row], meanings[column]))
                    likeness = (Self.wordWeight * likeness + meaning) / (Self.wordWeight + 1)
                }
                elements[row * texts.count + column] = likeness
                elements[column * texts.count + row] = likeness
            }
        }
        matrix = LikenessMatrix(count: texts.count, elements: elements)
        hasMeaning = encoder != nil
    }

    /// Of length 1, less what all texts have in common.
    private static func meanings(
        _ texts: [String], background: [String], encoder: any SentenceEncoder
    ) throws -> [[Float]] {
        let all = texts + background.prefix(mostCompared)
        var vectors: [[Float]] = []
        for start in stride(from: 0, to: all.count, by: 64) {
            vectors += try encoder.encode(Array(all[start..<min(start + 64, all.count)]))
        }
        var mean = [Float](repeating: 0, count: encoder.dimension)
        for vector in vectors { for place in mean.indices { mean[place] += vector[place] } }
        let divisor = Float(vectors.count) + caution
        return vectors.prefix(texts.count).map { vector in
            Vector.normalised(zip(vector, mean).map { $0 - $1 / divisor })
        }
    }
}
