import ArgumentParser
import Forecasting
import Foundation
import SourceFiles
import ValueParsing

/// The command `kefu forecast FILE`.
struct ForecastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast", abstract: "Say what comes next in a series of counts or times, and how sure that is.",
        discussion: """
            FILE is a CSV with a column of times and one of values; columns, distance, seasons, holidays, opening hours, gaps \
            and repeated rows are found. Models are tried on the past of the series and combined by how well they did there; \
            the intervals come from the errors that they made.

              kefu forecast calls.csv --horizon 14d
              kefu forecast calls.csv --horizon 48h --out forecast.csv --plot forecast.svg

            What is known ahead, such as campaigns or staff on duty, may help: columns of another file or of the same one, \
            which then has rows without a value for the time to come. It is used where forecasts of the past were better with it.

              kefu forecast calls.csv --horizon 14d --regressors campaigns.csv --explain
              kefu forecast desk.csv --value first_response_seconds --with arrivals,staff --horizon 7d

            Names such as web/zh, web/en and mail, or --group channel,team, tell which series add up to which: all sums are \
            forecast too, and made to agree.

              kefu forecast channels.csv --horizon 14d --out all-levels.csv
            """)

    @Argument(help: "CSV with a time and a value a row; a column 'series' names several.", completion: .file())
    var file: String
    @Option(help: "How far ahead: a number of values, or 14d, 48h, 2w, 3mo.") var horizon: ForecastHorizon
    @Option(help: "Column of the time; else it is looked for.") var time: String?
    @Option(help: "Column of the values; else it is looked for.") var value: String?
    @Option(help: "What the values are; else the name and the values tell.")
    var kind: SeriesKindArgument?
    @Option(
        help: "CSV of columns that are known ahead, with a time a row; a row of a day holds for its hours.",
        completion: .file()) var regressors: String?
    @Option(
        name: .customLong("with"),
        help: "Columns that are known ahead, such as arrivals,staff: of --regressors, else of FILE.")
    var columns: ColumnNames?
    @Option(help: "Columns that name a series together, such as channel,team; their sums are forecast too, and add up.")
    var group: ColumnNames?
    @Option(
        help:
            "How forecasts of series such as web/zh and web/en are made to add up: by back-test, or as named; none does not."
    )
    var reconcile = ReconcileArgument.auto
    @Option(help: "Values in a season; else it is looked for.") var period: Int?
    @Option(
        help: "CSV with date,name: holidays beside the Chinese public ones; what each does is learnt from the past.",
        completion: .file()) var holidays: String?
    @Option(help: "CSV to write the forecast to.", completion: .file()) var out: String?
    @Option(help: "Picture to write: a file that ends in .svg or .html.", completion: .file()) var plot: String?
    @Flag(help: "Tell what the series and the forecast are made of.") var explain = false
    @Flag(help: "Write one JSON object.") var json = false

    func validate() throws {
        if let period, !(1...100_000).contains(period) {
            throw ValidationError("--period is a number from 1 to 100000, not \(period).")
        }
        for written in [out, plot].compactMap(\.self)
        where URL(filePath: written).standardized == URL(filePath: file).standardized {
            throw ValidationError("\(written) is the history itself: write to another file.")
        }
        if let plot, !plot.hasSuffix(".svg"), !plot.hasSuffix(".html") {
            throw ValidationError("--plot writes .svg or .html, not \(plot).")
        }
    }

    func run() async throws {
        var diagnostics = Diagnostics()
        var choice = ColumnChoice(time: time, value: value)
        choice.kind = kind?.kind
        choice.groups = group?.names ?? []
        choice.besides = regressors == nil ? columns?.names ?? [] : []
        let table = CSVTable.load(URL(filePath: file), root: .currentDirectory(), into: &diagnostics)
        let isTree = table.map { reconcile != .none && GroupedTable.hasTree($0, choice: choice) } ?? false
        let grouped = isTree ? table.flatMap { GroupedTable.series(in: $0, choice: choice, into: &diagnostics) } : nil
        let found =
            isTree
            ? grouped?.series ?? []
            : table.map { SeriesFile.series(in: $0, choice: choice, into: &diagnostics) } ?? []
        let known = isTree ? nil : regressorTable(beside: table, slots: found.first?.slots, into: &diagnostics)
        let tasks = tasks(found, known: known, into: &diagnostics)
        let days = holidays.map { HolidayTable.load(URL(filePath: $0), into: &diagnostics) } ?? [:]
        check(found, isTree: isTree, into: &diagnostics)
        guard !diagnostics.hasErrors, !found.isEmpty else {
            diagnostics.report()
            throw ExitCode.failure
        }
        let searches = tasks.count <= SeriesForecasts.mostSearched
        var forecasts = SeriesForecasts.made(of: tasks, progress: { Console.progress("forecasting", $0) }) {
            SeriesForecast(
                $0.series, horizon: $0.horizon, period: period, holidays: days, regressors: $0.regressors,
                rounds: grouped == nil, searches: searches)
        }
        let reconciled = grouped.map { ReconciledForecast(forecasts, tree: $0.tree, method: reconcile.method) }
        if let reconciled { forecasts = reconciled.forecasts }
        for forecast in forecasts {
            for caution in forecast.cautions {
                diagnostics.warning(at: .init(file: file), "\(forecast.series.name): \(caution)")
            }
        }
        if !searches {
            diagnostics.warning(
                at: .init(file: file),
                "\(tasks.count) series are many, so the slow models (SARIMA, the family of smoothing) were not tried",
                remedy: "forecast \(SeriesForecasts.mostSearched) at a time to have them tried")
        }
        diagnostics.report()
        try write(forecasts)
        let report = ForecastReport(forecasts, explains: explain, reconciled: reconciled)
        if json { try Console.json(report) } else { Console.say(report.text(isShort: out != nil)) }
    }

    private func tasks(
        _ found: [TimeSeries], known: RegressorTable?, into diagnostics: inout Diagnostics
    ) -> [ForecastTask] {
        var tasks: [ForecastTask] = []
        for series in found where !diagnostics.hasErrors {
            switch horizon.steps(on: series.grid) {
            case .success(let count):
                guard let known else {
                    tasks.append(ForecastTask(series: series, horizon: count))
                    continue
                }
                let pair = known.regressors(for: series, horizon: count, into: &diagnostics)
                if let pair { tasks.append(.init(series: pair.series, horizon: count, regressors: pair.regressors)) }
            case .failure(let problem):
                diagnostics.error(at: .init(file: file), problem.sentence, remedy: problem.remedy)
            }
        }
        return tasks
    }

    private func check(_ found: [TimeSeries], isTree: Bool, into diagnostics: inout Diagnostics) {
        if found.count > 1, plot?.hasSuffix(".svg") == true {
            diagnostics.error(
                at: .init(file: file), "an .svg holds one series, and there are \(found.count)",
                remedy: "write --plot to a file that ends in .html")
        }
        if isTree, regressors != nil || columns != nil {
            diagnostics.error(
                at: .init(file: file), "what is known ahead is of single series, and these are forecast to add up",
                remedy: "forecast each by itself with --reconcile none, or leave --regressors and --with out")
        }
        if !isTree, reconcile.method != nil {
            diagnostics.error(
                at: .init(file: file), "there is nothing to add up: no series has a '/' in its name",
                remedy: "name them as web/zh and web/en, or name the columns that group them with --group channel,team")
        }
    }

    private func regressorTable(
        beside table: CSVTable?, slots: Int?, into diagnostics: inout Diagnostics
    ) -> RegressorTable? {
        if let regressors {
            return CSVTable.load(URL(filePath: regressors), root: .currentDirectory(), into: &diagnostics).flatMap {
                RegressorTable($0, names: columns?.names, slots: slots, into: &diagnostics)
            }
        }
        guard let table, let columns else { return nil }
        return RegressorTable(table, names: columns.names, time: time, slots: slots, into: &diagnostics)
    }

    private func write(_ forecasts: [SeriesForecast]) throws {
        if let out { try FileOutput.write(ForecastTable.rows(forecasts), to: out) }
        if let plot {
            let drawn = forecasts.map { ForecastPlot($0).svg }
            try FileOutput.write(plot.hasSuffix(".svg") ? drawn.first ?? "" : ForecastPlot.page(drawn), to: plot)
        }
    }
}

/// One forecast to make.
private struct ForecastTask {
    var series: TimeSeries
    var horizon: Int
    var regressors: Regressors?
}
