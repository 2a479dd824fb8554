import Foundation

/// The polynomials of an ARMA model with the seasonal factors multiplied out.
struct ArmaCoefficients: Sendable, Equatable {
    /// "φ": of lags 1, 2, ...
    var autoregressive: [Double]
    /// "θ": of lags 1, 2, ...
    var movingAverage: [Double]
    var mean = 0.0

    init(autoregressive: [Double] = [], movingAverage: [Double] = [], mean: Double = 0) {
        (self.autoregressive, self.movingAverage, self.mean) = (autoregressive, movingAverage, mean)
    }

    /// From numbers without bounds, so that the model is stationary and invertible.
    ///
    /// - seealso: J. F. Monahan (1984), by way of partial autocorrelations.
    init(unbounded free: [Double], order: ArimaOrder) {
        var rest = free[...]
        func take(_ count: Int) -> [Double] {
            let taken = Array(rest.prefix(count))
            rest = rest.dropFirst(count)
            return Self.stationary(taken.map { 0.999 * tanh($0) })
        }
        let phi = take(order.p)
        let seasonalPhi = take(order.seasonalP)
        let theta = take(order.q).map { -$0 }
        let seasonalTheta = take(order.seasonalQ).map { -$0 }
        autoregressive = Self.product(phi, seasonalPhi, period: order.period, sign: -1)
        movingAverage = Self.product(theta, seasonalTheta, period: order.period, sign: 1)
    }

    /// Autoregressive coefficients from partial autocorrelations (Durbin and Levinson).
    static func stationary(_ partial: [Double]) -> [Double] {
        var coefficients: [Double] = []
        for correlation in partial {
            let reversed = Array(coefficients.reversed())
            coefficients = zip(coefficients, reversed).map { $0 - correlation * $1 } + [correlation]
        }
        return coefficients
    }

    /// (1 ± Σ aᵢBⁱ)(1 ± Σ bⱼBᵐʲ) without its 1, in the same sign.
    private static func product(_ plain: [Double], _ seasonal: [Double], period: Int, sign: Double) -> [Double] {
        guard !seasonal.isEmpty else { return plain }
        var result = Array(repeating: 0.0, count: plain.count + seasonal.count * period)
        for (index, value) in plain.enumerated() { result[index] += value }
        for (index, value) in seasonal.enumerated() {
            let lag = (index + 1) * period
            result[lag - 1] += value
            for (offset, other) in plain.enumerated() { result[lag + offset] += sign * value * other }
        }
        return result
    }
}
