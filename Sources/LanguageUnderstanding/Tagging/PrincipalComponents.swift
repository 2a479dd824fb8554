import CKernels
import NumericalMethods

/// The directions in which vectors differ most, and how far along each a vector lies.
struct PrincipalComponents: Equatable, Sendable {
    let dimension: Int
    let count: Int
    /// What is taken from each vector, once projected.
    private(set) var shift: [Float]
    /// [dimension, count], scaled so that along each the vectors differ by about one.
    private(set) var directions: [Float]

    init(dimension: Int, count: Int, shift: [Float], directions: [Float]) {
        self.dimension = dimension
        self.count = count
        self.shift = shift
        self.directions = directions
    }

    /// - Parameter vectors: [row, dimension].
    func project(_ vectors: [Float]) -> [Float] {
        let rows = vectors.count / dimension
        var result = [Float](repeating: 0, count: rows * count)
        guard rows > 0 else { return result }
        MatrixProduct.multiply(vectors, directions, into: &result, rows: rows, inner: dimension, columns: count)
        for row in 0..<rows {
            for column in 0..<count { result[row * count + column] -= shift[column] }
        }
        return result
    }

    /// Learns them by orthogonal iteration on the covariance.
    ///
    /// - seealso: G. Golub and C. Van Loan, Matrix Computations, section 8.2.4.
    init(of vectors: [Float], dimension: Int, count: Int, rounds: Int = 8) {
        let rows = vectors.count / dimension
        var mean = [Float](repeating: 0, count: dimension)
        for row in 0..<rows {
            for column in 0..<dimension { mean[column] += vectors[row * dimension + column] / Float(rows) }
        }
        var centred = vectors
        var transposed = vectors
        for row in 0..<rows {
            for column in 0..<dimension {
                centred[row * dimension + column] -= mean[column]
                transposed[column * rows + row] = centred[row * dimension + column]
            }
        }
        var covariance = [Float](repeating: 0, count: dimension * dimension)
        MatrixProduct.multiply(
            transposed, centred, into: &covariance, rows: dimension, inner: rows, columns: dimension)
        let scale = 1 / Float(max(1, rows))
        for index in covariance.indices { covariance[index] *= scale }
        var generator = SplitMix(seed: 1)
        // [count, dimension], so that a direction lies in one piece.
        var basis = (0..<count * dimension).map { _ in Float.random(in: -1...1, using: &generator) }
        var variances = Self.orthonormalise(&basis, count: count, dimension: dimension)
        for _ in 0..<rounds {
            var next = basis
            MatrixProduct.multiply(basis, covariance, into: &next, rows: count, inner: dimension, columns: dimension)
            basis = next
            variances = Self.orthonormalise(&basis, count: count, dimension: dimension)
        }
        self.init(
            dimension: dimension, count: count, mean: mean, basis: basis, variances: variances)
    }

    private init(dimension: Int, count: Int, mean: [Float], basis: [Float], variances: [Float]) {
        // Directions that hardly differ are mostly noise, and stay small.
        let floor = (variances.max() ?? 1) * 1e-3 + 1e-12
        var directions = [Float](repeating: 0, count: dimension * count)
        for index in 0..<count {
            let factor = 1 / (variances[index] + floor).squareRoot()
            for column in 0..<dimension {
                directions[column * count + index] = basis[index * dimension + column] * factor
            }
        }
        var shift = [Float](repeating: 0, count: count)
        MatrixProduct.multiply(mean, directions, into: &shift, rows: 1, inner: dimension, columns: count)
        self.init(dimension: dimension, count: count, shift: shift, directions: directions)
    }

    /// Makes the rows perpendicular and of length one, and returns the lengths that they had; "modified Gram-Schmidt".
    private static func orthonormalise(_ basis: inout [Float], count: Int, dimension: Int) -> [Float] {
        basis.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return [] }
            return (0..<count).map { index in
                let row = base + index * dimension
                for other in 0..<index {
                    let earlier = base + other * dimension
                    kernels_add_scaled(-kernels_dot(earlier, row, dimension), earlier, row, dimension)
                }
                let length = kernels_dot(row, row, dimension).squareRoot()
                let inverse = length > 1e-20 ? 1 / length : 0
                for column in 0..<dimension { row[column] *= inverse }
                return length
            }
        }
    }
}
