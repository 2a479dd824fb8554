import CKernels

/// Examples as rows of numbers, most of which may be zero.
public protocol FeatureRows: Sendable {
    var count: Int { get }
    /// Numbers of a row, those that are zero included.
    var dimension: Int { get }

    func product(_ row: Int, with weights: UnsafePointer<Float>) -> Float
    /// `weights += factor * row`.
    func add(_ row: Int, times factor: Float, to weights: UnsafeMutablePointer<Float>)
    func squaredLength(_ row: Int) -> Float
}

/// Rows of which only the numbers that are not zero are kept.
public struct SparseRows: FeatureRows {
    public let dimension: Int
    private var indices: [Int32] = []
    private var values: [Float] = []
    private var starts = [0]

    public init(dimension: Int) { self.dimension = dimension }

    public var count: Int { starts.count - 1 }

    /// - Parameter entries: Places below the dimension, each once.
    public mutating func append(_ entries: some Sequence<(index: Int32, value: Float)>) {
        for entry in entries {
            precondition(entry.index >= 0 && Int(entry.index) < dimension, "an index lies below the dimension")
            indices.append(entry.index)
            values.append(entry.value)
        }
        starts.append(indices.count)
    }

    public func product(_ row: Int, with weights: UnsafePointer<Float>) -> Float {
        var sum: Float = 0
        for place in starts[row]..<starts[row + 1] { sum += values[place] * weights[Int(indices[place])] }
        return sum
    }

    public func add(_ row: Int, times factor: Float, to weights: UnsafeMutablePointer<Float>) {
        for place in starts[row]..<starts[row + 1] { weights[Int(indices[place])] += factor * values[place] }
    }

    public func squaredLength(_ row: Int) -> Float {
        values[starts[row]..<starts[row + 1]].reduce(0) { $0 + $1 * $1 }
    }
}

extension VectorMatrix: FeatureRows {
    public func product(_ row: Int, with weights: UnsafePointer<Float>) -> Float {
        elements.withUnsafeBufferPointer { elements in
            elements.baseAddress.map { kernels_dot($0 + row * dimension, weights, dimension) } ?? 0
        }
    }

    public func add(_ row: Int, times factor: Float, to weights: UnsafeMutablePointer<Float>) {
        elements.withUnsafeBufferPointer { elements in
            guard let base = elements.baseAddress else { return }
            kernels_add_scaled(factor, base + row * dimension, weights, dimension)
        }
    }

    public func squaredLength(_ row: Int) -> Float { self[row].reduce(0) { $0 + $1 * $1 } }
}
