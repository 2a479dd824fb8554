import Foundation

/// The parts of the Universal Sentence Encoder, multilingual, version 3: pointers into a mapped file.
///
/// Safe to share between threads: nothing is written, and `file` keeps the pages alive.
struct UniversalSentenceEncoderWeights: @unchecked Sendable {
    static let dimension = 512
    static let branchWidth = 256
    /// Inputs of the three branches, side by side.
    static let inputWidth = 3 * branchWidth
    /// The embedding and the outputs of the three branches, side by side.
    static let featureWidth = dimension + inputWidth
    static let pieces = 128_010
    /// Rows of the table share a scale and an offset with every seventeenth.
    static let blocks = 17

    /// A convolution over a few neighbouring pieces, twice, each with a short cut past it.
    struct Branch {
        /// Pieces that the window covers, and how many of them lie to the left.
        let width: Int
        let left: Int
        /// [width x 256, 256] each.
        let first: UnsafeBufferPointer<Float>
        let firstBias: UnsafeBufferPointer<Float>
        let second: UnsafeBufferPointer<Float>
        let secondBias: UnsafeBufferPointer<Float>

        init(_ file: TensorFile, width: Int, left: Int) throws(InferenceError) {
            let size = UniversalSentenceEncoderWeights.branchWidth
            self.width = width
            self.left = left
            first = try file.floats("w1_\(width)", shape: [width * size, size])
            firstBias = try file.floats("b1_\(width)", shape: [size])
            second = try file.floats("w2_\(width)", shape: [width * size, size])
            secondBias = try file.floats("b2_\(width)", shape: [size])
        }
    }

    let file: TensorFile
    let epsilon: Float
    /// Piece embeddings as byte codes, [128010, 512].
    let embedding: UnsafeBufferPointer<UInt8>
    let scales: UnsafeBufferPointer<Float>
    let offsets: UnsafeBufferPointer<Float>
    /// From the embeddings to the inputs of all branches, [512, 768].
    let projection: UnsafeBufferPointer<Float>
    let projectionBias: UnsafeBufferPointer<Float>
    let inputScale: UnsafeBufferPointer<Float>
    let inputShift: UnsafeBufferPointer<Float>
    let branches: [Branch]
    /// Of the embeddings and all branches' outputs together.
    let normScale: UnsafeBufferPointer<Float>
    let normShift: UnsafeBufferPointer<Float>
    /// [1280, 512].
    let output: UnsafeBufferPointer<Float>
    let outputBias: UnsafeBufferPointer<Float>
    /// The layers on the whole sentence, in their order, and the two ways past them.
    let dense: [UnsafeBufferPointer<Float>]
    let passing: [UnsafeBufferPointer<Float>]

    init(_ url: URL) throws(InferenceError) {
        file = try TensorFile(url)
        epsilon = file.metadata["epsilon"].flatMap(Float.init) ?? 1e-12
        embedding = try file.bytes("embedding", shape: [Self.pieces, Self.dimension])
        scales = try file.floats("scale", shape: [Self.blocks])
        offsets = try file.floats("lo", shape: [Self.blocks])
        projection = try file.floats("projection", shape: [Self.dimension, Self.inputWidth])
        projectionBias = try file.floats("projection_bias", shape: [Self.inputWidth])
        inputScale = try file.floats("ln_in_g", shape: [Self.inputWidth])
        inputShift = try file.floats("ln_in_b", shape: [Self.inputWidth])
        branches = [
            try Branch(file, width: 2, left: 0), try Branch(file, width: 3, left: 1),
            try Branch(file, width: 5, left: 2),
        ]
        normScale = try file.floats("ln_g", shape: [Self.featureWidth])
        normShift = try file.floats("ln_b", shape: [Self.featureWidth])
        output = try file.floats("cnn_W", shape: [Self.featureWidth, Self.dimension])
        outputBias = try file.floats("cnn_b", shape: [Self.dimension])
        dense = [
            try file.floats("d0", shape: [512, 320]), try file.floats("d1", shape: [320, 320]),
            try file.floats("d2", shape: [320, 512]), try file.floats("d3", shape: [512, 512]),
        ]
        passing = [try file.floats("p1", shape: [512, 320]), try file.floats("p3", shape: [320, 512])]
    }
}
