public import ValueParsing

/// A forecast of a series with its clock, its holidays and what is to be known about both.
public struct SeriesForecast: Sendable {
    public var series: TimeSeries
    public var forecast: Forecast
    public var periods: [Int]
    public var holidays: HolidayEffects
    /// Names of the holidays in the forecast, by position.
    public var holidaysAhead: [Int: String]
    /// What makes the forecast less sure than its intervals say.
    public var cautions: [String]
    public var kind: SeriesKind
    /// What was asked to help, and whether it does.
    public var regression: RegressionVerdict?

    /// - Parameters:
    ///   - period: values in a season, where a person knows better.
    ///   - holidays: names of days beside, or instead of, the Chinese public holidays.
    ///   - regressors: from the first value of the series to the last of the horizon.
    ///   - rounds: whether counts become whole numbers.
    ///   - searches: whether the slow searches are made.
    public init(
        _ series: TimeSeries, horizon: Int, period: Int? = nil, holidays names: [CivilDate: String] = [:],
        regressors: Regressors? = nil, rounds: Bool = true, searches: Bool = true
    ) {
        self.series = series
        kind = series.likelyKind
        let values = series.values
        let periods = period.map { Cycles.periods(of: values, period: $0) } ?? series.periods
        func name(at index: Int) -> String? {
            series.grid.day(at: index).flatMap { names[$0] ?? DaysOff.name(of: $0) }
        }
        let seen = values.indices.map(name)
        let effects = HolidayEffects(values, week: periods.last ?? 1, names: seen)
        let usual = zip(values, seen).map { $0 / effects.factor($1) }
        let cycles = periods.filter { $0 * 2 <= usual.count }
        let models = ForecastModels.standard(periods: cycles, count: usual.count, kind: kind, searches: searches)
        var forecaster = Forecaster(periods: cycles.isEmpty ? [1] : cycles, models: models)
        forecaster.showsCoverage = true
        forecaster.filled = series.filled
        forecaster.kind = kind
        var found = forecaster.forecast(usual, horizon: horizon)
        if let regressors {
            let verdict = RegressionVerdict(regressors, usual, horizon: horizon, forecaster: forecaster, without: found)
            if let better = verdict.forecast { found = better }
            regression = verdict
        }
        var ahead: [Int: String] = [:]
        for step in 0..<horizon {
            guard let name = name(at: values.count + step) else { continue }
            ahead[step] = name
            let factor = effects.factor(name)
            found.mean[step] *= factor
            func scaled(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
                range.lowerBound * factor...range.upperBound * factor
            }
            found.interval80[step] = scaled(found.interval80[step])
            found.interval95[step] = scaled(found.interval95[step])
        }
        if var tested = found.tested {
            for (row, origin) in tested.origins.enumerated() {
                for step in tested.paths[row].indices {
                    tested.paths[row][step] *= effects.factor(seen[origin + step])
                    tested.actual[row][step] *= effects.factor(seen[origin + step])
                }
            }
            found.tested = tested
        }
        // Durations are missing wherever nobody was served.
        cautions = SeriesCautions.sentences(
            values, filled: kind == .duration ? 0 : series.filled.count, periods: periods, horizon: horizon)
        if rounds, kind == .count { found.roundToCounts() }
        (self.periods, holidays, holidaysAhead, forecast) = (periods, effects, ahead, found)
    }
}

extension Forecast {
    /// Counts stay counts: intervals are widened to whole numbers.
    mutating func roundToCounts() {
        mean = mean.map { $0.rounded() }
        interval80 = interval80.map { $0.lowerBound.rounded(.down)...$0.upperBound.rounded(.up) }
        interval95 = interval95.map { $0.lowerBound.rounded(.down)...$0.upperBound.rounded(.up) }
    }
}
