import Foundation

/// A regression on trend, waves and regressors, with errors that follow an ARIMA model.
struct RegressionModel: ForecastModel {
    var effects: RegressorEffects
    static let title = "regression with ARIMA errors"
    var name: String { Self.title }

    func fitted(to history: [Double]) -> (any FittedModel)? { effects.fitted(to: history) }
}

/// Any model of what is left of a series when the effects of its regressors are taken out.
struct AdjustedModel: ForecastModel {
    var base: any ForecastModel
    var effects: RegressorEffects

    var name: String { base.name + " + regressors" }

    func fitted(to history: [Double]) -> (any FittedModel)? {
        guard let found = effects.fitted(to: history) else { return nil }
        let adjusted = Fitted.adjusted(history, by: found)
        return base.fitted(to: adjusted).map { Fitted(base: $0, effects: found) }
    }

    private struct Fitted: FittedModel {
        var base: any FittedModel
        var effects: FittedEffects

        static func adjusted(_ history: [Double], by effects: FittedEffects) -> [Double] {
            history.enumerated().map { time, value in
                switch effects.scale {
                case .logarithm: value * exp(-effects.effect(at: time))
                case .plain, .root: value - effects.effect(at: time)
                }
            }
        }

        func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
            let path = base.forecast(horizon, after: Self.adjusted(history, by: effects))
            return path.enumerated().map { step, value in
                let effect = effects.effect(at: history.count + step)
                return effects.scale == .logarithm ? value * exp(effect) : value + effect
            }
        }
    }
}
