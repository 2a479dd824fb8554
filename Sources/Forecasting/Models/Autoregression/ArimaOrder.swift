/// The orders of a seasonal ARIMA model: (p,d,q)(P,D,Q)m, with or without a constant.
///
/// - seealso: G. E. P. Box and G. M. Jenkins (1970), Time Series Analysis: Forecasting and Control.
public struct ArimaOrder: Hashable, Sendable {
    /// Autoregressive terms, differences, moving-average terms.
    public var p: Int, d: Int, q: Int
    /// The same over seasons: "P", "D" and "Q" of the literature.
    public var seasonalP: Int, seasonalD: Int, seasonalQ: Int
    /// Values in a season, "m".
    public var period: Int
    /// Whether the differenced series has a mean.
    public var hasConstant: Bool

    public init(
        _ p: Int, _ d: Int, _ q: Int, seasonal: (p: Int, d: Int, q: Int) = (0, 0, 0), period: Int = 1,
        hasConstant: Bool = false
    ) {
        (self.p, self.d, self.q) = (p, d, q)
        (seasonalP, seasonalD, seasonalQ) = seasonal
        self.period = max(1, period)
        self.hasConstant = hasConstant
    }

    public var name: String {
        "ARIMA(\(p),\(d),\(q))" + (period > 1 ? "(\(seasonalP),\(seasonalD),\(seasonalQ))\(period)" : "")
            + (hasConstant ? " with constant" : "")
    }

    var coefficientCount: Int { p + q + seasonalP + seasonalQ }

    /// The series after its differences, seasonal ones first.
    func differenced(_ values: [Double]) -> [Double] {
        var rest = values
        for lag in Array(repeating: period, count: seasonalD) + Array(repeating: 1, count: d) {
            rest = (lag..<max(lag, rest.count)).map { rest[$0] - rest[$0 - lag] }
        }
        return rest
    }

    /// Undoes the differences of `forecast` after `history`.
    func integrated(_ forecast: [Double], after history: [Double]) -> [Double] {
        var levels = [history]
        for lag in Array(repeating: period, count: seasonalD) + Array(repeating: 1, count: d) {
            let last = levels[levels.count - 1]
            levels.append((lag..<max(lag, last.count)).map { last[$0] - last[$0 - lag] })
        }
        var path = forecast
        for (index, lag) in (Array(repeating: period, count: seasonalD) + Array(repeating: 1, count: d)).enumerated()
            .reversed()
        {
            var level = Array(levels[index].suffix(lag))
            for value in path { level.append(value + level[level.count - lag]) }
            path = Array(level.dropFirst(lag))
        }
        return path
    }
}
