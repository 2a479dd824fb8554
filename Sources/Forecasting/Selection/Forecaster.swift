import Foundation

/// Tries models on the past of a series and forecasts with those that did well.
public struct Forecaster: Sendable {
    /// Lengths of the cycles, ascending; the first is the season of MASE.
    public var periods: [Int]
    public var models: [any ForecastModel]
    /// A model whose error is more than this many times the least has no share.
    public var tolerance = 2.0
    /// Shares are in proportion to the error to the power of minus this.
    public var sharpness = 4.0
    /// Intervals of 80 and of 95 % are widened by these, since the errors that set them also chose the models; measured on
    /// earlier parts of the M4 hourly series.
    public var caution = (at80: 1.15, at95: 1.3)

    /// Whether each candidate's own coverage is measured, which takes time.
    public var showsCoverage = false
    /// Positions of the history that were not recorded but filled in: no error is measured there.
    public var filled: Set<Int> = []
    public var kind = SeriesKind.count

    public init(periods: [Int], models: [any ForecastModel]) {
        self.periods = periods
        self.models = models
    }

    public func forecast(_ history: [Double], horizon: Int) -> Forecast {
        let test = BackTest(count: history.count, horizon: horizon, longest: periods.last ?? 1)
        let actual = test.actual(in: history, filled: filled)
        let isPositive = history.allSatisfy { $0 >= 0 }
        let tried = models.compactMap { model -> Trial? in
            guard let paths = test.paths(of: model, on: history) else { return nil }
            let kept = isPositive ? paths.map { $0.map { max(0, $0) } } : paths
            return Trial(model: model, paths: kept, error: meanError(kept, actual))
        }.sorted { $0.error < $1.error }
        let shares = shares(of: tried.map(\.error))
        var mean = Array(repeating: 0.0, count: horizon)
        var paths = test.origins.map { _ in Array(repeating: 0.0, count: test.horizon) }
        var total = 0.0
        for (trial, share) in zip(tried, shares) where share > 0 {
            guard let path = trial.model.fitted(to: history)?.forecast(horizon, after: history),
                path.allSatisfy(\.isFinite)
            else { continue }
            total += share
            for step in mean.indices { mean[step] += share * path[step] }
            for (origin, tested) in trial.paths.enumerated() {
                for step in tested.indices { paths[origin][step] += share * tested[step] }
            }
        }
        guard total > 0 else { return unfounded(history, horizon: horizon) }
        mean = mean.map { isPositive ? max(0, $0 / total) : $0 / total }
        let tested = TestedForecast(
            origins: test.origins, paths: paths.map { $0.map { $0 / total } }, actual: actual)
        var found = Forecast(
            mean: mean, interval80: [], interval95: [],
            candidates: zip(tried, shares).map { candidate($0, share: $1, actual: actual, history: history) })
        found.tested = tested
        (found.interval80, found.interval95) = intervals(around: mean, tested: tested, history: history)
        return found
    }

    /// How far from the forecast 80 and 95 % of the values will lie, as its errors at earlier points tell.
    func intervals(
        around mean: [Double], tested: TestedForecast, history: [Double]
    ) -> ([ClosedRange<Double>], [ClosedRange<Double>]) {
        let spread = ErrorSpread(
            paths: tested.paths, actual: tested.actual, level: level(of: history), mayMultiply: kind == .duration)
        let isPositive = history.allSatisfy { $0 >= 0 }
        return (
            spread.bounds(mean, caution.at80 * spread.quantile(0.8, normal: 1.2816), isPositive: isPositive),
            spread.bounds(mean, caution.at95 * spread.quantile(0.95, normal: 1.96), isPositive: isPositive)
        )
    }

    private struct Trial {
        var model: any ForecastModel
        /// What it said, [origin, step].
        var paths: [[Double]]
        var error: Double
    }

    private func meanError(_ paths: [[Double]], _ actual: [[Double]]) -> Double {
        let errors = zip(paths, actual).map { ForecastAccuracy.meanAbsoluteError($0, $1) }
        return errors.reduce(0, +) / Double(max(1, errors.count))
    }

    private func shares(of errors: [Double]) -> [Double] {
        guard let least = errors.first else { return [] }
        guard least > 0 else {
            let perfect = Double(errors.count { $0 == 0 })
            return errors.map { $0 == 0 ? 1 / perfect : 0 }
        }
        let weights = errors.map { $0 <= tolerance * least ? pow(least / $0, sharpness) : 0 }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }

    private func level(of history: [Double]) -> Double {
        let recent = history.suffix(max(periods.last ?? 1, 20))
        return recent.reduce(0) { $0 + abs($1) } / Double(max(1, recent.count))
    }

    /// Where no model could be tried: the last value, with as much doubt as the values differ.
    private func unfounded(_ history: [Double], horizon: Int) -> Forecast {
        let last = history.last ?? 0
        let reach = max((history.max() ?? 0) - (history.min() ?? 0), abs(last))
        let lower = history.allSatisfy { $0 >= 0 } ? max(0, last - reach) : last - reach
        return Forecast(
            mean: Array(repeating: last, count: horizon),
            interval80: Array(repeating: lower...last + reach, count: horizon),
            interval95: Array(
                repeating: (last >= 0 ? max(0, last - 2 * reach) : last - 2 * reach)...last + 2 * reach, count: horizon),
            candidates: [])
    }

    private func candidate(
        _ trial: Trial, share: Double, actual: [[Double]], history: [Double]
    ) -> ForecastCandidate {
        let known = zip(trial.paths.joined(), actual.joined()).filter { !$1.isNaN }
        let (forecast, happened) = (known.map(\.0), known.map(\.1))
        return ForecastCandidate(
            name: trial.model.name, weight: share,
            mase: ForecastAccuracy.mase(forecast, actual: happened, history: history, period: periods.first ?? 1),
            smape: ForecastAccuracy.smape(forecast, actual: happened),
            wape: ForecastAccuracy.wape(forecast, actual: happened),
            coverage80: coverage(trial.paths, actual, quantile: { caution.at80 * $0.quantile(0.8, normal: 1.2816) }),
            coverage95: coverage(trial.paths, actual, quantile: { caution.at95 * $0.quantile(0.95, normal: 1.96) }))
    }

    /// Of the intervals that the errors from the other origins give.
    private func coverage(
        _ paths: [[Double]], _ actual: [[Double]], quantile: (ErrorSpread) -> Double
    ) -> Double? {
        guard showsCoverage, paths.count > 1 else { return nil }
        var (inside, count) = (0, 0)
        for origin in paths.indices {
            let others = paths.indices.filter { $0 != origin }
            let spread = ErrorSpread(
                paths: others.map { paths[$0] }, actual: others.map { actual[$0] },
                level: level(of: actual[origin].filter { !$0.isNaN }), mayMultiply: kind == .duration)
            let bounds = spread.bounds(paths[origin], quantile(spread), isPositive: false)
            for (value, bounds) in zip(actual[origin], bounds) where !value.isNaN {
                inside += bounds.contains(value) ? 1 : 0
                count += 1
            }
        }
        return count > 0 ? Double(inside) / Double(count) : nil
    }
}
