import CKernels
public import Foundation
import NumericalMethods

/// Google's Universal Sentence Encoder, multilingual, version 3, as a forward pass of our own.
///
/// - seealso: Y. Yang et al. (2019), Multilingual Universal Sentence Encoder for Semantic Retrieval, the convolutional model.
public final class UniversalSentenceEncoder: SentenceEncoder {
    /// A text counts with so many pieces from its beginning.
    public static let longestText = 512

    /// Pieces that go through the layers together: enough to read each weight once for many, few enough to stay in the cache.
    static let batchPieces = 384

    private typealias Weights = UniversalSentenceEncoderWeights

    public let identity: String
    public let tokenizer: SentencePieceTokenizer
    private let weights: UniversalSentenceEncoderWeights

    /// - Parameter directory: Holds `encoder.safetensors` and `sp.model`, as Scripts/models makes them.
    public init(directory: URL) throws {
        weights = try Weights(directory.appending(path: "encoder.safetensors"))
        let vocabulary = directory.appending(path: "sp.model")
        tokenizer = try SentencePieceTokenizer(vocabulary)
        guard tokenizer.pieceCount <= Weights.pieces else {
            throw InferenceError.unreadableFile(path: vocabulary.path, reason: "it belongs to another model")
        }
        identity = weights.file.identity
    }

    public var dimension: Int { Weights.dimension }

    public var vocabulary: [WordFrequency] { tokenizer.words() }

    public func encode(_ texts: [String]) throws -> [[Float]] {
        var vectors: [[Float]] = []
        vectors.reserveCapacity(texts.count)
        var batch: [[Int]] = []
        var pieces = 0
        for text in texts {
            let sentence = tokenizer.encode(text, limit: Self.longestText)
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
        let vectors = dense(pool(features(of: sentences), sentences))
        return (0..<sentences.count).map {
            Vector.normalised(Array(UnsafeBufferPointer(start: vectors.row($0), count: dimension)))
        }
    }

    /// What each piece means beside its neighbours, [piece, 1280], before the sentence becomes one vector.
    func features(of sentences: [[Int]]) -> ActivationMatrix {
        let features = embed(sentences)
        let inputs = branchInputs(features)
        for (index, branch) in weights.branches.enumerated() {
            let input = inputs.columns(from: index * Weights.branchWidth, count: Weights.branchWidth)
            let middle = layer(input, sentences, branch, branch.first, branch.firstBias)
            let output = layer(middle, sentences, branch, branch.second, branch.secondBias)
            features.replaceColumns(from: dimension + index * Weights.branchWidth, by: output)
        }
        features.normaliseRows(scale: weights.normScale, shift: weights.normShift, epsilon: weights.epsilon)
        return features
    }

    /// Piece embeddings in the first 512 columns; the rest is room for the branches.
    private func embed(_ sentences: [[Int]]) -> ActivationMatrix {
        let features = ActivationMatrix(rows: sentences.reduce(0) { $0 + $1.count }, columns: Weights.featureWidth)
        guard let table = weights.embedding.baseAddress else { return features }
        for (row, piece) in sentences.joined().enumerated() {
            let block = piece % Weights.blocks
            kernels_dequantise(
                table + piece * dimension, weights.scales[block], weights.offsets[block], features.row(row), dimension)
        }
        return features
    }

    /// What the branches start from, side by side, brought to one scale together.
    private func branchInputs(_ features: borrowing ActivationMatrix) -> ActivationMatrix {
        let inputs = ActivationMatrix(rows: features.rows, columns: Weights.inputWidth)
        multiply(features.elements, stride: features.columns, inner: dimension, weights.projection, into: inputs)
        inputs.addToRows(weights.projectionBias)
        inputs.normaliseRows(scale: weights.inputScale, shift: weights.inputShift, epsilon: weights.epsilon)
        return inputs
    }

    /// `x + max(0, window(x) * filter + bias)`.
    private func layer(
        _ x: borrowing ActivationMatrix, _ sentences: [[Int]], _ branch: Weights.Branch,
        _ filter: UnsafeBufferPointer<Float>, _ bias: UnsafeBufferPointer<Float>
    ) -> ActivationMatrix {
        let windows = windows(of: x, sentences, branch)
        let result = ActivationMatrix(rows: x.rows, columns: x.columns)
        multiply(windows.elements, stride: windows.columns, inner: windows.columns, filter, into: result)
        result.addToRows(bias)
        result.rectify()
        for index in 0..<x.rows * x.columns { result.elements[index] += x.elements[index] }
        return result
    }

    /// Each row with its neighbours beside it, zeros where the sentence ends.
    private func windows(
        of x: borrowing ActivationMatrix, _ sentences: [[Int]], _ branch: Weights.Branch
    ) -> ActivationMatrix {
        let windows = ActivationMatrix(rows: x.rows, columns: branch.width * x.columns)
        var first = 0
        for sentence in sentences {
            for position in 0..<sentence.count {
                for slot in 0..<branch.width {
                    let neighbour = position + slot - branch.left
                    guard neighbour >= 0, neighbour < sentence.count else { continue }
                    (windows.row(first + position) + slot * x.columns)
                        .update(from: x.row(first + neighbour), count: x.columns)
                }
            }
            first += sentence.count
        }
        return windows
    }

    /// The sum over a sentence's pieces, projected, divided by the root of their number.
    private func pool(_ features: borrowing ActivationMatrix, _ sentences: [[Int]]) -> ActivationMatrix {
        // Summing first gives the same as projecting first, with far fewer products.
        let sums = ActivationMatrix(rows: sentences.count, columns: features.columns)
        var first = 0
        for (index, sentence) in sentences.enumerated() {
            for position in 0..<sentence.count {
                kernels_add_scaled(1, features.row(first + position), sums.row(index), features.columns)
            }
            first += sentence.count
        }
        let pooled = ActivationMatrix(rows: sentences.count, columns: dimension)
        multiply(sums.elements, stride: sums.columns, inner: sums.columns, weights.output, into: pooled)
        for (index, sentence) in sentences.enumerated() {
            let row = pooled.row(index)
            let count = Float(sentence.count)
            for column in 0..<dimension {
                row[column] = (row[column] + count * weights.outputBias[column]) / count.squareRoot()
            }
        }
        return pooled
    }

    /// Four layers in two pairs, each pair with a way past it.
    private func dense(_ pooled: consuming ActivationMatrix) -> ActivationMatrix {
        let rows = pooled.rows
        let y0 = ActivationMatrix(rows: rows, columns: 320)
        multiply(pooled.elements, stride: 512, inner: 512, weights.dense[0], into: y0)
        y0.rectify()
        let y1 = ActivationMatrix(rows: rows, columns: 320)
        multiply(pooled.elements, stride: 512, inner: 512, weights.passing[0], into: y1)
        multiply(y0.elements, stride: 320, inner: 320, weights.dense[1], into: y1, accumulates: true)
        y1.rectify()
        let y2 = ActivationMatrix(rows: rows, columns: 512)
        multiply(y1.elements, stride: 320, inner: 320, weights.dense[2], into: y2)
        y2.rectify()
        let y3 = ActivationMatrix(rows: rows, columns: 512)
        multiply(y1.elements, stride: 320, inner: 320, weights.passing[1], into: y3)
        multiply(y2.elements, stride: 512, inner: 512, weights.dense[3], into: y3, accumulates: true)
        for index in 0..<rows * 512 { y3.elements[index] = tanh(y3.elements[index]) }
        return y3
    }

    private func multiply(
        _ a: UnsafePointer<Float>, stride: Int, inner: Int, _ b: UnsafeBufferPointer<Float>,
        into result: borrowing ActivationMatrix, accumulates: Bool = false
    ) {
        guard let b = b.baseAddress else { return }
        MatrixProduct.multiply(
            a, aStride: stride, b, into: result.elements, rows: result.rows, inner: inner, columns: result.columns,
            accumulates: accumulates)
    }
}
