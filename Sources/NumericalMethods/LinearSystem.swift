/// Linear equations with any square matrix.
public enum LinearSystem {
    /// The solution of `matrix · x = right` by elimination with row exchanges; nil where there is none.
    ///
    /// - Parameter matrix: [row, column].
    public static func solve(_ matrix: [Double], _ right: [Double]) -> [Double]? {
        let size = right.count
        precondition(matrix.count == size * size, "a square matrix of the right side's size")
        var (matrix, solution) = (matrix, right)
        for pivot in 0..<size {
            guard let row = (pivot..<size).max(by: { abs(matrix[$0 * size + pivot]) < abs(matrix[$1 * size + pivot]) }),
                abs(matrix[row * size + pivot]) > 1e-300
            else { return nil }
            if row != pivot {
                for column in 0..<size { matrix.swapAt(row * size + column, pivot * size + column) }
                solution.swapAt(row, pivot)
            }
            for below in pivot + 1..<max(size, pivot + 1) {
                let factor = matrix[below * size + pivot] / matrix[pivot * size + pivot]
                guard factor != 0 else { continue }
                for column in pivot..<size { matrix[below * size + column] -= factor * matrix[pivot * size + column] }
                solution[below] -= factor * solution[pivot]
            }
        }
        for row in (0..<size).reversed() {
            for column in row + 1..<max(size, row + 1) {
                solution[row] -= matrix[row * size + column] * solution[column]
            }
            solution[row] /= matrix[row * size + row]
        }
        return solution.allSatisfy(\.isFinite) ? solution : nil
    }
}
