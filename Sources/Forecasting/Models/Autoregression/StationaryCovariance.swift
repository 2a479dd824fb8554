import NumericalMethods

/// The autocovariances of a stationary ARMA process whose shocks have the variance 1.
///
/// - seealso: P. J. Brockwell and R. A. Davis (1991), Time Series: Theory and Methods, section 3.3.
struct StationaryCovariance {
    /// "γ", from lag 0.
    private let gamma: [Double]
    /// "ψ", from lag 0.
    private let psi: [Double]

    init(_ coefficients: ArmaCoefficients) {
        let phi = coefficients.autoregressive
        let theta = [1] + coefficients.movingAverage
        let (p, q) = (phi.count, theta.count - 1)
        let most = max(p, q + 1)
        var psi = Array(repeating: 0.0, count: most + 1)
        for lag in 0...most {
            var value = lag <= q ? theta[lag] : 0
            for index in 0..<min(lag, p) { value += phi[index] * psi[lag - 1 - index] }
            psi[lag] = value
        }
        func shock(_ lag: Int) -> Double {
            guard lag <= q else { return 0 }
            return (lag...q).reduce(0.0) { $0 + theta[$1] * psi[$1 - lag] }
        }
        // γ(k) - Σ φⱼ γ(|k - j|) = Σ θⱼ ψⱼ₋ₖ for k = 0...p
        let size = p + 1
        var matrix = Array(repeating: 0.0, count: size * size)
        for row in 0..<size {
            matrix[row * size + row] += 1
            for (index, value) in phi.enumerated() { matrix[row * size + abs(row - index - 1)] -= value }
        }
        var gamma = LinearSystem.solve(matrix, (0..<size).map(shock)) ?? Array(repeating: .infinity, count: size)
        while gamma.count <= most {
            let lag = gamma.count
            gamma.append(
                shock(lag) + phi.enumerated().reduce(0.0) { $0 + $1.element * gamma[abs(lag - 1 - $1.offset)] })
        }
        (self.gamma, self.psi) = (gamma, psi)
    }

    /// The covariance of each part of the state with the value of the same moment.
    func firstColumn(phi: [Double], theta: [Double]) -> [Double] {
        let order = phi.count
        var column = Array(repeating: 0.0, count: order)
        column[0] = gamma[0]
        for row in 1..<max(1, order) {
            for index in row..<order {
                // theta[index - 1] is the coefficient of lag `index`.
                column[row] += phi[index] * gamma[index - row + 1] + theta[index - 1] * psi[index - row]
            }
        }
        return column
    }
}
