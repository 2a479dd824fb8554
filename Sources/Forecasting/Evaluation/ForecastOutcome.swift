/// One forecast held against what happened, and that of Naive 2 beside it.
struct ForecastOutcome: Sendable {
    private var mase: Double?
    private var smape: Double
    private var naiveMase: Double?
    private var naiveSmape: Double
    private var error: Double
    private var sum: Double
    private var coverage80: Double
    private var coverage95: Double

    init(_ task: ForecastEvaluation.Task, period: Int, without: [String]) {
        let (history, actual) = (task.history, task.actual)
        let periods = Cycles.periods(of: history, period: period)
        let models = ForecastModels.standard(periods: periods, count: history.count)
            .filter { model in !without.contains { model.name.contains($0) } }
        let forecaster = Forecaster(periods: periods, models: models)
        let forecast = forecaster.forecast(history, horizon: actual.count)
        let naive =
            NaiveTwoModel(period: period).fitted(to: history)?.forecast(actual.count, after: history) ?? forecast.mean
        mase = ForecastAccuracy.mase(forecast.mean, actual: actual, history: history, period: period)
        naiveMase = ForecastAccuracy.mase(naive, actual: actual, history: history, period: period)
        smape = ForecastAccuracy.smape(forecast.mean, actual: actual)
        naiveSmape = ForecastAccuracy.smape(naive, actual: actual)
        error = zip(forecast.mean, actual).reduce(0) { $0 + abs($1.0 - $1.1) }
        sum = actual.reduce(0) { $0 + abs($1) }
        coverage80 = ForecastAccuracy.coverage(forecast.interval80, actual: actual)
        coverage95 = ForecastAccuracy.coverage(forecast.interval95, actual: actual)
    }

    static func metrics(_ outcomes: [ForecastOutcome]) -> ForecastEvaluation.Metrics {
        func mean(_ values: [Double]) -> Double? {
            values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
        }
        let (mase, naiveMase) = (mean(outcomes.compactMap(\.mase)), mean(outcomes.compactMap(\.naiveMase)))
        let (smape, naiveSmape) = (mean(outcomes.map(\.smape)) ?? 0, mean(outcomes.map(\.naiveSmape)) ?? 0)
        let sum = outcomes.reduce(0) { $0 + $1.sum }
        var owa: Double?
        if let mase, let naiveMase, naiveMase > 0, naiveSmape > 0 {
            owa = (mase / naiveMase + smape / naiveSmape) / 2
        }
        return .init(
            mase: mase, smape: smape, owa: owa, wape: sum > 0 ? outcomes.reduce(0) { $0 + $1.error } / sum : nil,
            coverage80: mean(outcomes.map(\.coverage80)) ?? 0, coverage95: mean(outcomes.map(\.coverage95)) ?? 0)
    }
}
