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
            """)

    @Argument(help: "CSV with a time and a value a row; a column 'series' names several.", completion: .file())
    var file: String
    @Option(help: "How far ahead: a number of values, or 14d, 48h, 2w, 3mo.") var horizon: ForecastHorizon
    @Option(help: "Column of the time; else it is looked for.") var time: String?
    @Option(help: "Column of the values; else it is looked for.") var value: String?
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
        let url = URL(filePath: file)
        let found = SeriesFile.load(url, root: .currentDirectory(), time: time, value: value, into: &diagnostics)
        let days = holidays.map { HolidayTable.load(URL(filePath: $0), into: &diagnostics) } ?? [:]
        var steps: [Int] = []
        for series in found {
            switch horizon.steps(on: series.grid) {
            case .success(let count): steps.append(count)
            case .failure(let problem):
                diagnostics.error(at: .init(file: file), problem.sentence, remedy: problem.remedy)
            }
        }
        if found.count > 1, plot?.hasSuffix(".svg") == true {
            diagnostics.error(
                at: .init(file: file), "an .svg holds one series, and there are \(found.count)",
                remedy: "write --plot to a file that ends in .html")
        }
        guard !diagnostics.hasErrors, !found.isEmpty else {
            diagnostics.report()
            throw ExitCode.failure
        }
        let forecasts = zip(found, steps).map {
            SeriesForecast($0, horizon: $1, period: period, holidays: days)
        }
        for forecast in forecasts {
            for caution in forecast.cautions {
                diagnostics.warning(at: .init(file: file), "\(forecast.series.name): \(caution)")
            }
        }
        diagnostics.report()
        try write(forecasts)
        let report = ForecastReport(forecasts, explains: explain)
        if json { try Console.json(report) } else { Console.say(report.text(isShort: out != nil)) }
    }

    private func write(_ forecasts: [SeriesForecast]) throws {
        if let out { try FileOutput.write(ForecastTable.rows(forecasts), to: out) }
        if let plot {
            let drawn = forecasts.map { ForecastPlot($0).svg }
            try FileOutput.write(plot.hasSuffix(".svg") ? drawn.first ?? "" : ForecastPlot.page(drawn), to: plot)
        }
    }
}
