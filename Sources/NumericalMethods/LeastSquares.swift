/// Linear regression with a penalty on large coefficients.
///
/// - seealso: A. E. Hoerl and R. W. Kennard (1970), Ridge Regression.
public struct LeastSquares: Sendable {
    public let columns: Int
    public private(set) var rows = 0
    /// [column, column], the lower half of XᵀX.
    private var products: [Double]
    private var right: [Double]

    public init(columns: Int) {
        self.columns = columns
        products = Array(repeating: 0, count: columns * columns)
        right = Array(repeating: 0, count: columns)
    }

    /// Adds one observation: its columns, what was seen, and how much it counts.
    public mutating func add(_ row: UnsafeBufferPointer<Double>, _ value: Double, weight: Double = 1) {
        precondition(row.count == columns, "a value for each column")
        rows += 1
        products.withUnsafeMutableBufferPointer { products in
            for first in 0..<columns {
                let scaled = row[first] * weight
                guard scaled != 0 else { continue }
                let start = first * columns
                for second in 0...first { products[start + second] += scaled * row[second] }
            }
        }
        for column in 0..<columns { right[column] += row[column] * weight * value }
    }

    public mutating func add(_ row: [Double], _ value: Double, weight: Double = 1) {
        row.withUnsafeBufferPointer { add($0, value, weight: weight) }
    }

    /// The coefficients that minimise the squared errors plus `penalty[column]` times each squared coefficient.
    public func coefficients(penalty: [Double]) -> [Double]? {
        precondition(penalty.count == columns, "a penalty for each column")
        var matrix = products
        for column in 0..<columns { matrix[column * columns + column] += penalty[column] }
        return SymmetricSystem.solve(matrix, right)
    }

    /// What the variance of the errors is multiplied by to give that of each coefficient: the diagonal of (XᵀX)⁻¹.
    public func coefficientVariances(penalty: [Double]) -> [Double]? {
        precondition(penalty.count == columns, "a penalty for each column")
        var matrix = products
        for column in 0..<columns { matrix[column * columns + column] += penalty[column] }
        var found: [Double] = []
        for column in 0..<columns {
            let unit = (0..<columns).map { $0 == column ? 1.0 : 0 }
            guard let solved = SymmetricSystem.solve(matrix, unit) else { return nil }
            found.append(solved[column])
        }
        return found
    }
}
