/// The models that are tried by default: the same rules for every series.
public enum ForecastModels {
    /// - Parameters:
    ///   - periods: lengths of the cycles, ascending.
    ///   - count: values in the history; the slower models are for shorter ones.
    ///   - searches: whether the slow searches are made, for SARIMA and in the family of smoothing.
    public static func standard(
        periods: [Int], count: Int, kind: SeriesKind = .count, searches: Bool = true
    ) -> [any ForecastModel] {
        let all = tried(periods: periods, count: count, kind: kind)
        return searches ? all : all.filter { !isSlow($0) }
    }

    private static func isSlow(_ model: any ForecastModel) -> Bool {
        if let smoothing = model as? SmoothingModel {
            return smoothing.form.season != .none && smoothing.form.trend == .damped
        }
        return model is ArimaSearch || model is SmoothingFamily
    }

    private static func tried(periods: [Int], count: Int, kind: SeriesKind) -> [any ForecastModel] {
        let cycles = periods.filter { $0 > 1 }
        let season = cycles.first ?? 1
        var models: [any ForecastModel] = [NaiveModel()]
        if kind == .duration { models += durations(season: season, count: count) }
        models += cycles.map { SeasonalNaiveModel(period: $0) }
        models += ValueScale.allCases.map { LagRegression(periods: cycles, scale: $0) }
        models += cycles.map { LagRegression(periods: cycles, scale: .logarithm, difference: $0) }
        models += smoothings(season: season, count: count).filter { kind != .duration || !isSimple($0) }
        if let long = cycles.dropFirst().first {
            models.append(SeasonalMeanModel(cycle: long, stretch: season))
            let smoothings = season >= 96 ? [0, 1, 2] : [0]
            models += smoothings.map { DayProfileModel(slots: season, week: long / season, smoothing: $0) }
            models.append(DoubleSeasonModel(short: season, long: long))
        }
        if season > 12, count <= 3_000 {
            models.append(HarmonicRegression(periods: cycles.map(Double.init), scale: .logarithm))
        }
        if season <= 12, count <= 3_000 { models += autoregressions(season: season, cycles: cycles, count: count) }
        return models
    }

    /// Whether it is simple smoothing, which durations have under another name.
    private static func isSimple(_ model: any ForecastModel) -> Bool {
        (model as? SmoothingModel)?.form == SmoothingForm()
    }

    /// r̂ₜ = r̂ₜ₋₁ + α (rₜ₋₁ − r̂ₜ₋₁), simple smoothing under the name that durations know it by.
    static func reactingLevel(_ scale: ValueScale) -> ScaledModel {
        let name = "level that reacts (simple smoothing)" + (scale == .plain ? "" : ", \(scale)")
        return ScaledModel(SmoothingModel(.init()), scale: scale, name: name)
    }

    /// A level that reacts to each value, in units and in proportion, whatever else is tried.
    private static func durations(season: Int, count: Int) -> [any ForecastModel] {
        let plain: [any ForecastModel] = [reactingLevel(.plain), reactingLevel(.logarithm)]
        guard count <= 6_000 else { return plain }
        let more: [any ForecastModel] = [
            SmoothingModel(.init(error: .multiplicative)),
            ScaledModel(SmoothingModel(.init(trend: .damped)), scale: .logarithm, name: "Holt, damped, logarithm"),
        ]
        guard season > 1 else { return plain + more }
        let form = SmoothingForm(season: .additive, period: season)
        let seasonal = ScaledModel(SmoothingModel(form), scale: .logarithm, name: "level and season, logarithm")
        return plain + more + [seasonal]
    }

    private static func smoothings(season: Int, count: Int) -> [any ForecastModel] {
        guard count <= 6_000 else { return [] }
        let plain: [any ForecastModel] = [
            SmoothingModel(.init()), SmoothingModel(.init(trend: .additive)), SmoothingModel(.init(trend: .damped)),
        ]
        guard season > 1 else { return plain + [ThetaModel(period: 1), SmoothingFamily(period: 1)] }
        let seasonal: [any ForecastModel] = [
            SmoothingModel(.init(trend: .additive, season: .additive, period: season)),
            SmoothingModel(.init(trend: .damped, season: .additive, period: season)),
            SmoothingModel(.init(error: .multiplicative, trend: .damped, season: .multiplicative, period: season)),
            ThetaModel(period: season),
        ]
        return season <= 12 && count <= 1_500 ? plain + seasonal + [SmoothingFamily(period: season)] : seasonal
    }

    private static func autoregressions(season: Int, cycles: [Int], count: Int) -> [any ForecastModel] {
        var models: [any ForecastModel] = [ArimaSearch(period: season, mostValues: 600)]
        models.append(ArimaSearch(period: season, scale: .logarithm, mostValues: 600))
        if season > 1 { models.append(HarmonicRegression(periods: cycles.map(Double.init))) }
        return models
    }
}
