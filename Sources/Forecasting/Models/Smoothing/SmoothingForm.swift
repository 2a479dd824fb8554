/// One member of the family of exponential smoothing, "ETS" for error, trend and season.
///
/// - seealso: R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D. Snyder (2008), Forecasting with Exponential Smoothing;
///   E. S. Gardner and E. McKenzie (1985) for the damped trend.
public struct SmoothingForm: Hashable, Sendable {
    /// How a part goes together with the others.
    public enum Part: String, Sendable { case none = "N", additive = "A", multiplicative = "M" }
    public enum Trend: String, Sendable { case none = "N", additive = "A", damped = "Ad" }

    /// Additive or multiplicative.
    public var error: Part
    public var trend: Trend
    public var season: Part
    /// Values in a season, "m"; 1 without one.
    public var period: Int

    public init(error: Part = .additive, trend: Trend = .none, season: Part = .none, period: Int = 1) {
        self.error = error
        self.trend = trend
        self.season = season
        self.period = season == .none ? 1 : max(1, period)
    }

    /// As the literature writes it: `ETS(M,Ad,M)`.
    public var name: String { "ETS(\(error.rawValue),\(trend.rawValue),\(season.rawValue))" }

    /// Smoothing parameters: alpha, beta, gamma, phi as far as the form has them.
    var smoothingCount: Int {
        1 + (trend == .none ? 0 : trend == .damped ? 2 : 1) + (season == .none ? 0 : 1)
    }

    /// Level, slope and all but one of the seasonal states.
    var initialCount: Int { 1 + (trend == .none ? 0 : 1) + (season == .none ? 0 : period - 1) }

    var isMultiplicative: Bool { error == .multiplicative || season == .multiplicative }

    /// The forms that R's `ets` tries: those whose forecasts have a variance and whose fit is stable.
    static func family(period: Int, isPositive: Bool) -> [SmoothingForm] {
        let pairs: [(Part, Part)] = [
            (.additive, .none), (.multiplicative, .none), (.additive, .additive), (.multiplicative, .additive),
            (.multiplicative, .multiplicative),
        ]
        return pairs.flatMap { error, season in
            [Trend.none, .additive, .damped].map {
                SmoothingForm(error: error, trend: $0, season: season, period: period)
            }
        }.filter { ($0.season == .none || period > 1) && (isPositive || !$0.isMultiplicative) }
    }
}
