/// Linear equations with a symmetric positive definite matrix.
public enum SymmetricSystem {
    /// The solution of `matrix · x = right` by Cholesky's factors; nil where the matrix is not positive definite.
    ///
    /// - Parameter matrix: [row, column], of which the lower half is read.
    public static func solve(_ matrix: [Double], _ right: [Double]) -> [Double]? {
        solutions(matrix, [right], size: right.count)?.first
    }

    /// The same for several right sides.
    public static func solutions(_ matrix: [Double], _ rights: [[Double]], size: Int) -> [[Double]]? {
        precondition(matrix.count == size * size, "a square matrix of the right side's size")
        guard let factor = choleskyFactor(matrix, size: size) else { return nil }
        return rights.map { solution(factor, $0) }
    }

    private static func solution(_ factor: [Double], _ right: [Double]) -> [Double] {
        let size = right.count
        var solution = right
        for row in 0..<size {
            var sum = solution[row]
            for column in 0..<row { sum -= factor[row * size + column] * solution[column] }
            solution[row] = sum / factor[row * size + row]
        }
        for row in (0..<size).reversed() {
            var sum = solution[row]
            for below in row + 1..<max(size, row + 1) { sum -= factor[below * size + row] * solution[below] }
            solution[row] = sum / factor[row * size + row]
        }
        return solution
    }

    /// The lower triangle L with `L · Lᵀ = matrix`, [row, column]; nil where there is none.
    static func choleskyFactor(_ matrix: [Double], size: Int) -> [Double]? {
        var factor = matrix
        let isDefinite = factor.withUnsafeMutableBufferPointer { factor in
            for row in 0..<size {
                for column in 0...row {
                    var sum = factor[row * size + column]
                    for index in 0..<column { sum -= factor[row * size + index] * factor[column * size + index] }
                    if row == column {
                        guard sum > 1e-12 * abs(factor[row * size + row]), sum.isFinite else { return false }
                        factor[row * size + row] = sum.squareRoot()
                    } else {
                        factor[row * size + column] = sum / factor[column * size + column]
                    }
                }
            }
            return true
        }
        return isDefinite ? factor : nil
    }
}
