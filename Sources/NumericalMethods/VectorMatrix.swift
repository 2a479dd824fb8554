import CKernels

/// A row of a matrix and its dot product with what was looked for.
public struct Neighbour: Equatable, Sendable {
    public var row: Int
    public var score: Float

    public init(row: Int, score: Float) {
        self.row = row
        self.score = score
    }
}

/// Vectors of one length, one after the other in memory, searched by brute force.
public struct VectorMatrix: Equatable, Sendable {
    public let dimension: Int
    public private(set) var count = 0
    /// [row, dimension].
    public private(set) var elements: [Float] = []

    public init(dimension: Int) {
        self.dimension = dimension
    }

    /// - Parameter elements: [row, dimension], a whole number of rows.
    public init(dimension: Int, elements: [Float]) {
        precondition(dimension > 0 && elements.count % dimension == 0, "the elements are whole rows")
        self.dimension = dimension
        self.elements = elements
        count = elements.count / dimension
    }

    public mutating func append(_ vector: some Collection<Float>) {
        precondition(vector.count == dimension, "a row has the matrix's dimension")
        elements.append(contentsOf: vector)
        count += 1
    }

    public subscript(row: Int) -> ArraySlice<Float> {
        elements[row * dimension..<(row + 1) * dimension]
    }

    /// The rows with the largest dot product, best first; of equal ones the lower row first.
    public func nearest(to query: [Float], limit: Int) -> [Neighbour] {
        var selection = TopSelection(limit: limit)
        for (row, score) in products(with: query).enumerated() { selection.offer(row: row, score: score) }
        return selection.best
    }

    /// The dot product of every row with `query`.
    public func products(with query: [Float]) -> [Float] {
        precondition(query.count == dimension, "a query has the matrix's dimension")
        return [Float](unsafeUninitializedCapacity: count) { products, initialized in
            kernels_dot_rows(query, elements, count, dimension, products.baseAddress)
            initialized = count
        }
    }
}
