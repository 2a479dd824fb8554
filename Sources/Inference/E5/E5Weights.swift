import CKernels
import Foundation

/// The parts of multilingual E5, small: pointers into a mapped file.
///
/// Safe to share between threads: nothing is written, and `file` keeps the pages alive.
struct E5Weights: @unchecked Sendable {
    static let width = 384
    static let heads = 12
    /// Between the two products of a layer's second half.
    static let innerWidth = 1_536
    static let layerCount = 12
    static let positionCount = 512
    private static let embeddedPieces = 250_037

    /// What follows a product: the sum with what went in, brought to one scale.
    struct Norm {
        let scale: UnsafeBufferPointer<Float>
        let shift: UnsafeBufferPointer<Float>

        fileprivate init(_ file: TensorFile, _ name: String) throws(InferenceError) {
            scale = try file.floats("\(name)norm.scale", shape: [width])
            shift = try file.floats("\(name)norm.shift", shape: [width])
        }
    }

    struct Layer {
        /// To queries, keys and values, side by side.
        let attention: kernels_four_bit_matrix
        let output: kernels_four_bit_matrix
        let outputNorm: Norm
        let up: kernels_four_bit_matrix
        let down: kernels_four_bit_matrix
        let downNorm: Norm

        fileprivate init(_ file: TensorFile, _ number: Int) throws(InferenceError) {
            attention = try matrix(file, "\(number).attention", inner: width, columns: 3 * width)
            output = try matrix(file, "\(number).output", inner: width, columns: width)
            outputNorm = try Norm(file, "\(number).output.")
            up = try matrix(file, "\(number).up", inner: width, columns: innerWidth)
            down = try matrix(file, "\(number).down", inner: innerWidth, columns: width)
            downNorm = try Norm(file, "\(number).down.")
        }
    }

    let file: TensorFile
    let epsilon: Float
    let layers: [Layer]
    private let embedding: UnsafeBufferPointer<UInt8>
    /// With what all pieces have in common, [position, width].
    private let positions: UnsafeBufferPointer<Float>
    let norm: Norm

    init(_ file: TensorFile) throws(InferenceError) {
        self.file = file
        epsilon = file.metadata["epsilon"].flatMap(Float.init) ?? 1e-12
        var layers: [Layer] = []
        for number in 0..<Self.layerCount { layers.append(try Layer(file, number)) }
        self.layers = layers
        embedding = try file.bytes("embedding", shape: [Self.embeddedPieces, Self.rowBytes])
        positions = try file.floats("positions", shape: [Self.positionCount, Self.width])
        norm = try Norm(file, "")
    }

    /// Writes what `piece` means on its own at `position`.
    func embed(_ piece: Int, at position: Int, into row: UnsafeMutablePointer<Float>) {
        guard let table = embedding.baseAddress, let positions = positions.baseAddress else { return }
        kernels_expand_four_bit(table + piece * Self.rowBytes, Self.width / Self.block, row)
        kernels_add_scaled(1, positions + position * Self.width, row, Self.width)
    }

    private static let block = Int(KERNELS_BLOCK)

    /// Of the embedding: 18 bytes for each block.
    private static let rowBytes = width / block * 18

    private static func matrix(
        _ file: TensorFile, _ name: String, inner: Int, columns: Int
    ) throws(InferenceError) -> kernels_four_bit_matrix {
        kernels_four_bit_matrix(
            codes: try file.bytes("\(name).codes", shape: [inner * columns / 2]).baseAddress,
            scales: try file.floats("\(name).scales", shape: [inner / block * columns]).baseAddress,
            bias: try file.floats("\(name).bias", shape: [columns]).baseAddress, inner: inner, columns: columns)
    }
}
