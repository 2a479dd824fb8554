import CKernels
public import Foundation
import NumericalMethods

/// Microsoft's multilingual E5, small, as a forward pass of our own on weights of four bits.
///
/// Its numbers go into the products as bytes, which costs about as much accuracy as the weights' four bits do not leave anyway.
///
/// - seealso: L. Wang et al. (2024), Multilingual E5 Text Embeddings.
public final class E5Encoder: SentenceEncoder {
    /// A text counts with so many pieces from its beginning.
    public static let longestText = E5Weights.positionCount

    /// Pieces that go through the layers together: enough to read each weight once for many, few enough to stay in the cache.
    private static let batchPieces = 192

    /// What the model was trained to see before a text that is compared with others.
    private static let prefix = "query: "

    public let identity: String
    public let tokenizer: E5Tokenizer
    private let weights: E5Weights

    /// - Parameter directory: Holds `encoder.safetensors`, as Scripts/models makes it.
    public init(directory: URL) throws {
        let file = try TensorFile(directory.appending(path: "encoder.safetensors"))
        weights = try E5Weights(file)
        tokenizer = try E5Tokenizer(file)
        identity = file.identity
    }

    public var dimension: Int { E5Weights.width }

    public func encode(_ texts: [String]) -> [[Float]] {
        var vectors: [[Float]] = []
        vectors.reserveCapacity(texts.count)
        var batch: [[Int]] = []
        var pieces = 0
        for text in texts {
            let sentence = tokenizer.encode(Self.prefix + text, limit: Self.longestText)
            if !batch.isEmpty, pieces + sentence.count > Self.batchPieces {
                vectors += encode(pieces: batch)
                batch.removeAll(keepingCapacity: true)
                pieces = 0
            }
            batch.append(sentence)
            pieces += sentence.count
        }
        return batch.isEmpty ? vectors : vectors + encode(pieces: batch)
    }

    /// The vectors of sentences given as piece numbers, which pass through the layers one below the other.
    private func encode(pieces sentences: [[Int]]) -> [[Float]] {
        let features = E5ForwardPass(weights, sentences).features()
        var first = 0
        return sentences.map { sentence in
            var sum = [Float](repeating: 0, count: dimension)
            for position in first..<first + sentence.count {
                kernels_add_scaled(1, features.row(position), &sum, dimension)
            }
            first += sentence.count
            return Vector.normalised(sum)
        }
    }
}
