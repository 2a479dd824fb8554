import Foundation
import NumericalMethods

/// Exponential smoothing of one form, with the parameters of the greatest likelihood.
public struct SmoothingModel: ForecastModel {
    public var form: SmoothingForm
    /// Initial states are fitted too where there are at most this many; else they come from a decomposition.
    public var mostFittedStates: Int

    public init(_ form: SmoothingForm, mostFittedStates: Int = 14) {
        self.form = form
        self.mostFittedStates = mostFittedStates
    }

    public var name: String {
        switch (form.trend, form.season, form.error) {
        case (.none, .none, .additive): "simple smoothing"
        case (.additive, .none, .additive): "Holt"
        case (.damped, .none, .additive): "Holt, damped"
        case (.additive, .additive, .additive): "Holt-Winters"
        case (.additive, .multiplicative, .multiplicative): "Holt-Winters, multiplicative"
        case (.damped, .additive, .additive): "Holt-Winters, damped"
        default: form.name
        }
    }

    public func fitted(to history: [Double]) -> (any FittedModel)? { fit(history) }

    func fit(_ history: [Double]) -> FittedSmoothing? {
        guard history.count >= max(2 * form.period, form.smoothingCount + 3),
            !form.isMultiplicative || history.allSatisfy({ $0 > 0 }), history.contains(where: { $0 != history[0] }),
            var parameters = SmoothingSeed.parameters(form, history)
        else { return nil }
        let seeded = parameters
        func loss(_ parameters: SmoothingParameters) -> Double {
            -SmoothingFilter(form, parameters, over: history).logLikelihood
        }
        let search = NelderMead(mostCalls: 60 * form.smoothingCount, tolerance: 1e-7)
        var best = (point: parameters.unbounded(form), value: Double.infinity)
        for alpha in [0.1, 0.6] {
            var start = seeded
            (start.alpha, start.beta, start.gamma, start.phi) = (alpha, alpha / 10, (1 - alpha) / 10, 0.95)
            let found = search.minimum(from: start.unbounded(form), step: 1) { free in
                var tried = seeded
                tried.setBounded(free[...], form)
                return loss(tried)
            }
            if found.value < best.value { best = found }
        }
        parameters.setBounded(best.point[...], form)
        if form.initialCount <= mostFittedStates {
            parameters = refined(parameters, loss)
            if form.trend == .damped {
                // A slope that dies out early is another valley of the likelihood.
                var other = seeded
                (other.alpha, other.beta, other.gamma, other.phi) = (0.005, 0.002, 0.05, 0.82)
                other.slope = (history[0] - other.level) / 2
                let found = refined(other, loss)
                if loss(found) < loss(parameters) { parameters = found }
            }
        }
        return FittedSmoothing(form: form, parameters: parameters, count: history.count, loss: loss(parameters))
    }

    /// Fits the initial states together with the smoothing parameters.
    private func refined(_ parameters: SmoothingParameters, _ loss: (SmoothingParameters) -> Double)
        -> SmoothingParameters
    {
        let scale = max(abs(parameters.level), 1e-9)
        let seasonScale = form.season == .multiplicative ? 1 : scale
        let smoothing = form.smoothingCount
        func assembled(_ free: [Double]) -> SmoothingParameters {
            var tried = parameters
            tried.setBounded(free[..<smoothing], form)
            var rest = free[smoothing...]
            tried.level = rest.removeFirst() * scale
            if form.trend != .none { tried.slope = rest.removeFirst() * scale }
            if form.season != .none {
                tried.seasons = rest.map { $0 * seasonScale }
                let sum = tried.seasons.reduce(0, +)
                tried.seasons.append(form.season == .multiplicative ? Double(form.period) - sum : -sum)
            }
            return tried
        }
        var start = parameters.unbounded(form) + [parameters.level / scale]
        if form.trend != .none { start.append(parameters.slope / scale) }
        if form.season != .none { start += parameters.seasons.dropLast().map { $0 / seasonScale } }
        let found = QuasiNewton(mostSteps: 400, tolerance: 1e-12).minimum(from: start) { loss(assembled($0)) }
        return found.value < loss(parameters) ? assembled(found.point) : parameters
    }
}

/// A smoothing with its parameters.
struct FittedSmoothing: FittedModel {
    var form: SmoothingForm
    var parameters: SmoothingParameters
    var count: Int
    /// The negative of the largest log-likelihood.
    var loss: Double

    /// Akaike's criterion, corrected for small samples; the variance counts as a parameter.
    var aicc: Double {
        let k = Double(form.smoothingCount + form.initialCount + 1)
        let n = Double(count)
        return n - k - 1 > 0 ? 2 * loss + 2 * k * n / (n - k - 1) : .infinity
    }

    func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        SmoothingFilter(form, parameters, over: history).forecast(horizon)
    }
}
