import CKernels

/// Vectors kept as a signed byte a number with one scale a row: a quarter of the memory, and searched faster.
public struct QuantisedVectorMatrix: Sendable {
    public let dimension: Int
    public private(set) var count = 0
    /// [row, dimension].
    private var codes: [Int8] = []
    private var scales: [Float] = []

    public init(dimension: Int) {
        self.dimension = dimension
    }

    public mutating func append(_ vector: [Float]) {
        precondition(vector.count == dimension, "a row has the matrix's dimension")
        let (rowCodes, scale) = Self.quantise(vector)
        codes.append(contentsOf: rowCodes)
        scales.append(scale)
        count += 1
    }

    /// The rows with the largest dot product, best first, to the accuracy of eight bits.
    public func nearest(to query: [Float], limit: Int) -> [Neighbour] {
        precondition(query.count == dimension, "a query has the matrix's dimension")
        let (queryCodes, queryScale) = Self.quantise(query)
        let products = [Int32](unsafeUninitializedCapacity: count) { products, initialized in
            kernels_dot_rows_int8(queryCodes, codes, count, dimension, products.baseAddress)
            initialized = count
        }
        var selection = TopSelection(limit: limit)
        for row in 0..<count { selection.offer(row: row, score: Float(products[row]) * scales[row] * queryScale) }
        return selection.best
    }

    private static func quantise(_ vector: [Float]) -> (codes: [Int8], scale: Float) {
        let largest = vector.reduce(0) { max($0, abs($1)) }
        guard largest > 0 else { return ([Int8](repeating: 0, count: vector.count), 0) }
        let scale = largest / 127
        return (vector.map { Int8(($0 / scale).rounded()) }, scale)
    }
}
