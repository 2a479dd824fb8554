import CKernels

/// Vectors kept as a signed byte a number with one scale a row: a quarter of the memory, and searched faster.
public struct QuantisedVectorMatrix: Equatable, Sendable {
    public let dimension: Int
    public private(set) var count = 0
    /// [row, dimension].
    public private(set) var codes: [Int8] = []
    public private(set) var scales: [Float] = []

    public init(dimension: Int) {
        self.dimension = dimension
    }

    /// What `codes` and `scales` of a matrix were.
    public init(dimension: Int, codes: [Int8], scales: [Float]) {
        precondition(codes.count == dimension * scales.count, "a scale a row")
        self.dimension = dimension
        count = scales.count
        self.codes = codes
        self.scales = scales
    }

    public mutating func append(_ vector: [Float]) {
        precondition(vector.count == dimension, "a row has the matrix's dimension")
        let (rowCodes, scale) = Self.quantise(vector)
        codes.append(contentsOf: rowCodes)
        scales.append(scale)
        count += 1
    }

    /// The row to the accuracy of eight bits.
    public subscript(row: Int) -> [Float] {
        let scale = scales[row]
        return codes[row * dimension..<(row + 1) * dimension].map { Float($0) * scale }
    }

    /// The rows with the largest dot product, best first, to the accuracy of eight bits.
    public func nearest(to query: [Float], limit: Int) -> [Neighbour] {
        var selection = TopSelection(limit: limit)
        for (row, product) in products(with: query).enumerated() { selection.offer(row: row, score: product) }
        return selection.best
    }

    /// The dot product of each row with `query`, to the accuracy of eight bits.
    public func products(with query: [Float]) -> [Float] {
        precondition(query.count == dimension, "a query has the matrix's dimension")
        let (queryCodes, queryScale) = Self.quantise(query)
        let products = [Int32](unsafeUninitializedCapacity: count) { products, initialized in
            kernels_dot_rows_int8(queryCodes, codes, count, dimension, products.baseAddress)
            initialized = count
        }
        return zip(products, scales).map { Float($0) * $1 * queryScale }
    }

    private static func quantise(_ vector: [Float]) -> (codes: [Int8], scale: Float) {
        let largest = vector.reduce(0) { max($0, abs($1)) }
        guard largest > 0 else { return ([Int8](repeating: 0, count: vector.count), 0) }
        let scale = largest / 127
        return (vector.map { Int8(($0 / scale).rounded()) }, scale)
    }
}
