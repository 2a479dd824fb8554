/// How the errors of several series spread together, around zero.
///
/// - seealso: J. Schäfer and K. Strimmer (2005), A shrinkage approach to large-scale covariance matrix estimation, for "λ".
struct ErrorCovariance {
    private let covariance: [Double]
    private let size: Int
    /// How far correlations are shrunk, 0 to 1.
    let shrinkage: Double

    /// - Parameter errors: [observation, series].
    init(_ errors: [[Double]]) {
        let size = errors.first?.count ?? 0
        let count = Double(errors.count)
        var products = Array(repeating: 0.0, count: size * size)
        for row in errors {
            for first in 0..<size where row[first] != 0 {
                for second in 0..<size { products[first * size + second] += row[first] * row[second] / count }
            }
        }
        let diagonal = (0..<size).map { products[$0 * size + $0] }
        // A series without errors would have all the weight there is.
        let floor = max(1e-6 * (diagonal.max() ?? 0), .leastNormalMagnitude)
        for index in 0..<size { products[index * size + index] = max(products[index * size + index], floor) }
        (covariance, self.size) = (products, size)
        shrinkage = Self.shrinkage(errors, variances: diagonal.map { max($0, floor) })
    }

    /// Var(r) / r², summed over all pairs of series.
    private static func shrinkage(_ errors: [[Double]], variances: [Double]) -> Double {
        let count = Double(errors.count)
        guard count > 1 else { return 1 }
        let roots = variances.map { $0.squareRoot() }
        var (noise, signal) = (0.0, 0.0)
        for first in variances.indices {
            for second in 0..<first {
                let scale = roots[first] * roots[second]
                let (sum, squares) = errors.reduce((0.0, 0.0)) { found, row in
                    let product = row[first] * row[second] / scale
                    return (found.0 + product, found.1 + product * product)
                }
                let mean = sum / count
                noise += count / ((count - 1) * (count - 1) * (count - 1)) * (squares - count * mean * mean)
                signal += mean * mean
            }
        }
        return signal > 0 ? min(1, max(0, noise / signal)) : 1
    }

    /// [series, series].
    var shrunk: [Double] {
        covariance.enumerated().map { $0 / size == $0 % size ? $1 : (1 - shrinkage) * $1 }
    }

    var diagonal: [Double] { covariance.enumerated().map { $0 / size == $0 % size ? $1 : 0 } }
}
