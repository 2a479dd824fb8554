import NumericalMethods

/// A linear regression of the next value on chosen earlier ones, with a small penalty: a sparse seasonal autoregression.
///
/// - seealso: G. E. P. Box and G. M. Jenkins (1970), whose multiplicative seasonal AR it widens to free coefficients;
///   A. E. Hoerl and R. W. Kennard (1970) for the penalty.
public struct LagRegression: ForecastModel {
    public var periods: [Int]
    public var scale: ValueScale
    /// Differences over this many values are regressed instead of the values; 0 for the values.
    public var difference: Int
    /// Penalty for a row of the regression, on standardised values.
    public var penalty: Double

    public init(periods: [Int], scale: ValueScale = .plain, difference: Int = 0, penalty: Double = 1e-5) {
        self.periods = periods
        self.scale = scale
        self.difference = difference
        self.penalty = penalty
    }

    public var name: String {
        "lags" + (scale == .plain ? "" : ", \(scale)") + (difference > 0 ? ", difference \(difference)" : "")
    }

    public func fitted(to history: [Double]) -> (any FittedModel)? {
        guard scale.fits(history), history.count > difference + 12 else { return nil }
        let values = LagScaling(scale: scale, difference: difference).scaled(history)
        let lags = LagPattern.lags(periods: periods, count: values.count)
        guard let longest = lags.last else { return nil }
        let mean = values.reduce(0, +) / Double(values.count)
        let spread = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)).squareRoot()
        guard spread > 1e-12 * max(1, abs(mean)) else { return nil }
        let standard = values.map { ($0 - mean) / spread }
        let columns = lags.count + 1
        var regression = LeastSquares(columns: columns)
        var row = Array(repeating: 1.0, count: columns)
        for time in longest..<standard.count {
            for (column, lag) in lags.enumerated() { row[column] = standard[time - lag] }
            regression.add(row, standard[time])
        }
        let strength = penalty * Double(regression.rows)
        let penalties = Array(repeating: strength, count: lags.count) + [1e-9]
        guard let coefficients = regression.coefficients(penalty: penalties) else { return nil }
        return FittedLagRegression(
            scaling: .init(scale: scale, difference: difference), lags: lags, coefficients: coefficients,
            mean: mean, spread: spread)
    }
}

/// From values to what is regressed, and back.
private struct LagScaling: Sendable {
    var scale: ValueScale
    var difference: Int

    func scaled(_ history: [Double]) -> [Double] {
        let scaled = history.map(scale.scaled)
        guard difference > 0 else { return scaled }
        return (difference..<max(difference, scaled.count)).map { scaled[$0] - scaled[$0 - difference] }
    }

    func unscaled(_ forecast: [Double], after history: [Double]) -> [Double] {
        let seen = history.map(scale.scaled)
        let (least, most) = (seen.min() ?? 0, seen.max() ?? 0)
        var path = difference > 0 ? Array(seen.suffix(difference)) : []
        // A recursion may run away: it stays within a span of what was seen.
        let reach = scale == .logarithm ? min(most - least, 1) : most - least
        for value in forecast {
            let next = difference > 0 ? path[path.count - difference] + value : value
            path.append(min(most + reach, max(least - reach, next)))
        }
        return path.suffix(forecast.count).map(scale.unscaled)
    }
}

private struct FittedLagRegression: FittedModel {
    var scaling: LagScaling
    var lags: [Int]
    /// One a lag, then the constant.
    var coefficients: [Double]
    var mean: Double
    var spread: Double

    func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        let longest = lags.last ?? 0
        let recent = history.suffix(longest + scaling.difference + 1)
        let known = scaling.scaled(Array(recent)).map { ($0 - mean) / spread }
        var path = known
        path.reserveCapacity(known.count + horizon)
        for _ in 0..<horizon {
            var next = coefficients[lags.count]
            for (index, lag) in lags.enumerated() {
                next += coefficients[index] * (lag <= path.count ? path[path.count - lag] : 0)
            }
            path.append(min(40, max(-40, next)))
        }
        return scaling.unscaled(path.suffix(horizon).map { $0 * spread + mean }, after: history)
    }
}
