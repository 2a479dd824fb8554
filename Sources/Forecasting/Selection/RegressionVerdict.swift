/// What regressors do to a series, and whether a forecast with them was better at earlier points of the history.
public struct RegressionVerdict: Sendable, Encodable {
    public struct Coefficient: Sendable, Encodable {
        public var name: String
        /// What one unit adds; on logarithms, what the logarithm of the value grows by.
        public var coefficient: Double
        public var standardError: Double
    }

    /// Whether the forecast rests on them.
    public var isUsed: Bool
    /// Whether they multiply: coefficients are those of the logarithm.
    public var multiplies = false
    public var coefficients: [Coefficient] = []
    /// The model of what trend, waves and regressors leave.
    public var errors: String?
    /// Mean absolute errors of the back-test; nil where the history is too short for one.
    public var errorWith: Double?
    public var errorWithout: Double?
    /// The forecast with them, where that is the better one.
    let forecast: Forecast?

    private enum CodingKeys: String, CodingKey {
        case isUsed = "used"
        case multiplies, coefficients, errors, errorWith, errorWithout
    }

    /// - Parameters:
    ///   - history: that `without` forecasts.
    ///   - forecaster: with the models that are tried without regressors.
    init(
        _ regressors: Regressors, _ history: [Double], horizon: Int, forecaster: Forecaster, without: Forecast
    ) {
        let effects = RegressorEffects(regressors, periods: forecaster.periods)
        var other = forecaster
        other.models =
            [RegressionModel(effects: effects)] + forecaster.models.map { AdjustedModel(base: $0, effects: effects) }
        let found = other.forecast(history, horizon: horizon)
        (errorWith, errorWithout) = (found.tested?.error, without.tested?.error)
        isUsed = if let errorWith, let errorWithout { errorWith < errorWithout } else { false }
        forecast = isUsed ? found : nil
        guard let fitted = effects.fitted(to: history) else { return }
        multiplies = fitted.scale == .logarithm
        errors = fitted.found.errors.order.name
        coefficients = fitted.coefficients.map {
            .init(name: $0.name, coefficient: $0.value, standardError: $0.standardError)
        }
    }
}
