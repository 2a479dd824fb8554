/// A model that sees the values on another scale, and whose forecasts come back from it.
///
/// On the scale of logarithms errors are in proportion to the values, and the forecast is a median.
struct ScaledModel: ForecastModel {
    var base: any ForecastModel
    var scale: ValueScale
    var name: String

    init(_ base: any ForecastModel, scale: ValueScale, name: String) {
        (self.base, self.scale, self.name) = (base, scale, name)
    }

    func fitted(to history: [Double]) -> (any FittedModel)? {
        guard scale.fits(history) else { return nil }
        return base.fitted(to: history.map(scale.scaled)).map { Fitted(base: $0, scale: scale) }
    }

    private struct Fitted: FittedModel {
        var base: any FittedModel
        var scale: ValueScale

        func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
            base.forecast(horizon, after: history.map(scale.scaled)).map(scale.unscaled)
        }
    }
}
