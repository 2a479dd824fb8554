import ArgumentParser
import Forecasting
import Foundation
import Knowledge
import SourceFiles

struct EvaluateForecastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast", abstract: "Forecast what is known already, and say how far off that was.",
        discussion: """
            With --train and --test: tables of one series a row (an id, then values, blank after the last) or of one value a \
            row (series,time,value); of each series the values of --test are forecast from those of --train.

            With FILE: the last --rolling stretches of --horizon values are forecast, each from all that came before it.

            mase, smape, coverage80 and coverage95 are means over the forecasts; owa holds mase and smape against Naive 2; \
            wape is the sum of all errors over the sum of what happened.
            """)

    @Argument(help: "CSV of one series.", completion: .file()) var file: String?
    @Option(help: "CSV of what is known.", completion: .file()) var train: String?
    @Option(help: "CSV of what came after it.", completion: .file()) var test: String?
    @Option(help: "Values in a season, such as 24 for hours; else it is looked for.") var period: Int?
    @Option(help: "The season by name: hourly, half-hourly, daily, weekly, monthly, quarterly or yearly.")
    var frequency: SeriesFrequency?
    @Option(help: "With FILE: values to forecast at a time.") var horizon: Int?
    @Option(help: "With FILE: how many times.") var rolling = 1
    @Option(help: "Column of the time; else it is looked for.") var time: String?
    @Option(help: "Column of the values; else it is looked for.") var value: String?
    @Option(help: "Leave out the models whose names contain this, such as lags; may be given several times.")
    var without: [String] = []
    @Option(
        name: .customLong("fail-over"),
        help: "End with status 1 when a metric is higher, such as mase=0.9; may be given several times.")
    var ceilings: [MetricFloor] = []
    @Option(
        name: .customLong("fail-under"),
        help: "End with status 1 when a metric is lower, such as coverage80=0.75; may be given several times.")
    var floors: [MetricFloor] = []
    @Flag(help: "Write one JSON object.") var json = false

    func validate() throws {
        guard (file != nil) != (train != nil || test != nil) else {
            throw ValidationError("Give either --train and --test, or a FILE with --horizon.")
        }
        guard (train == nil) == (test == nil) else { throw ValidationError("--train and --test go together.") }
        if file != nil, horizon == nil { throw ValidationError("FILE needs --horizon, such as --horizon 24.") }
        for (name, number) in [("horizon", horizon), ("rolling", rolling), ("period", period)] {
            guard let number, !(1...100_000).contains(number) else { continue }
            throw ValidationError("--\(name) is a number from 1 to 100000, not \(number).")
        }
        let known = ForecastEvaluation.Metrics.names
        if let problem = floors.lazy.compactMap({ $0.problem(among: known) }).first { throw ValidationError(problem) }
        if let problem = ceilings.lazy.compactMap({ $0.problem(among: known, option: "--fail-over") }).first {
            throw ValidationError(problem)
        }
    }

    func run() async throws {
        var diagnostics = Diagnostics()
        let trial = file.map { rollingTrial($0, into: &diagnostics) } ?? pairedTrial(into: &diagnostics)
        diagnostics.report()
        guard !diagnostics.hasErrors, !trial.tasks.isEmpty else { throw ExitCode.failure }
        let found = await ForecastEvaluation.run(
            trial.tasks, series: trial.series, period: trial.period, without: without,
            progress: { Console.progress("forecasting", $0) })
        try tell(found)
    }

    private struct Trial {
        var tasks: [ForecastEvaluation.Task] = []
        var series = 0
        var period = 1
    }

    private func rollingTrial(_ path: String, into diagnostics: inout Diagnostics) -> Trial {
        let found = series(of: path, into: &diagnostics)
        guard let first = found.first, let horizon else { return Trial() }
        let tasks = found.flatMap { series -> [ForecastEvaluation.Task] in
            if series.values.count < horizon * rolling + 2 {
                diagnostics.error(
                    at: .init(file: path),
                    "'\(series.name)' has \(series.values.count) values, too few to forecast \(horizon) of them \(rolling) times",
                    remedy: "ask for less with --horizon or --rolling")
            }
            return ForecastEvaluation.rolling(series.values, horizon: horizon, count: rolling)
        }
        return Trial(tasks: tasks, series: found.count, period: period ?? frequency?.period ?? first.season)
    }

    private func pairedTrial(into diagnostics: inout Diagnostics) -> Trial {
        guard let train, let test else { return Trial() }
        let known = series(of: train, into: &diagnostics)
        let asked = series(of: test, into: &diagnostics)
        let histories = Dictionary(known.map { ($0.name, $0.values) }) { first, _ in first }
        var tasks: [ForecastEvaluation.Task] = []
        for series in asked {
            guard let history = histories[series.name] else {
                diagnostics.error(
                    at: .init(file: test), "the series '\(series.name)' is not in \(train)",
                    remedy: "give the series the same names in both tables")
                continue
            }
            tasks.append(.init(history: history, actual: series.values))
        }
        let season = period ?? frequency?.period ?? known.first?.season ?? 1
        return Trial(tasks: tasks, series: tasks.count, period: season)
    }

    private func series(of path: String, into diagnostics: inout Diagnostics) -> [TimeSeries] {
        SeriesFile.load(
            URL(filePath: path), root: .currentDirectory(), choice: ColumnChoice(time: time, value: value),
            into: &diagnostics)
    }

    private func tell(_ found: ForecastEvaluation) throws {
        if json {
            try Console.figures(MeasuredForecasts(found))
        } else {
            let metrics = found.metrics
            let parts: [(String, Double?)] = [
                ("MASE", metrics.mase), ("sMAPE", metrics.smape), ("OWA", metrics.owa), ("WAPE", metrics.wape),
                ("coverage of 80 %", metrics.coverage80), ("of 95 %", metrics.coverage95),
            ]
            Console.say(
                parts.compactMap { name, value in value.map { "\(name) \($0.asFigure)" } }.joined(separator: "  "))
            Console.say(
                """
                \(found.data.series) series, \(found.data.forecasts) forecasts, \(found.data.values) values in \
                \(found.seconds.test.asFigure) s, peak \(Int(PeakMemory.megabytes)) MB
                """)
        }
        let measured = found.metrics.measured
        try floors.hold(measured, others: ceilings.compactMap { $0.excess(in: measured) })
    }
}

/// What was measured, with the memory that it took.
private struct MeasuredForecasts: Encodable {
    var data: ForecastEvaluation.Size
    var metrics: ForecastEvaluation.Metrics
    var seconds: ForecastEvaluation.Seconds
    var peakMemoryMB = PeakMemory.megabytes

    init(_ found: ForecastEvaluation) {
        (data, metrics, seconds) = (found.data, found.metrics, found.seconds)
    }
}

extension MetricFloor {
    /// A sentence where the metric is higher than the bound, or was not measured.
    func excess(in measured: [String: Double]) -> String? {
        guard let value = measured[metric] else { return "\(metric) was not measured" }
        guard !(value <= least) else { return nil }
        return "\(metric) is \(value.asFigure), and at most \(least.asFigure) was asked for"
    }
}
