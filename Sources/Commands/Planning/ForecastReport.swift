import Forecasting
import Foundation

/// What `kefu forecast` says.
struct ForecastReport: Encodable {
    struct Value: Encodable {
        var time: String
        var forecast: Double
        var lower80: Double
        var upper80: Double
        var lower95: Double
        var upper95: Double
        var holiday: String?
    }

    struct Series: Encodable {
        var name: String
        var kind: SeriesKind
        var frequency: String
        var values: Int
        var filled: Int
        var periods: [Int]
        var candidates: [ForecastCandidate]
        var holidays: [String: Double]
        var cautions: [String]
        var forecast: [Value]
        var parts: SeriesParts?
        var regressors: RegressionVerdict?
    }

    /// How series that add up were made to.
    struct Reconciliation: Encodable {
        var method: ReconciliationMethod
        var candidates: [ReconciledForecast.Candidate]
        var errorApart: Double?
    }

    var series: [Series]
    var reconciliation: Reconciliation?

    init(_ forecasts: [SeriesForecast], explains: Bool, reconciled: ReconciledForecast? = nil) {
        reconciliation = reconciled.map {
            Reconciliation(method: $0.method, candidates: $0.candidates, errorApart: $0.errorApart)
        }
        series = forecasts.map { found in
            let begin = found.series.values.count
            let forecast = found.forecast
            return Series(
                name: found.series.name, kind: found.kind, frequency: found.series.grid.stepName, values: begin,
                filled: found.series.filled.count, periods: found.periods, candidates: forecast.candidates,
                holidays: found.holidays.factors, cautions: found.cautions,
                forecast: forecast.mean.indices.map {
                    Value(
                        time: found.series.grid.label(at: begin + $0), forecast: forecast.mean[$0],
                        lower80: forecast.interval80[$0].lowerBound, upper80: forecast.interval80[$0].upperBound,
                        lower95: forecast.interval95[$0].lowerBound, upper95: forecast.interval95[$0].upperBound,
                        holiday: found.holidaysAhead[$0])
                }, parts: explains ? SeriesParts(found.series.values, periods: found.periods) : nil,
                regressors: found.regression)
        }
    }

    /// - Parameter isShort: without the values, which stand in a file.
    func text(isShort: Bool) -> String {
        let parts = series.map { Self.text($0, isShort: isShort) } + [reconciliation.map(Self.text)].compactMap(\.self)
        return parts.joined(separator: "\n\n")
    }

    private static func text(_ series: Series, isShort: Bool) -> String {
        let width = max(34, (series.candidates.map(\.name.count).max() ?? 0) + 1)
        let cycles = series.periods.filter { $0 > 1 }.map(String.init).joined(separator: " and ")
        var lines = [
            "\(series.name): \(series.values) values\(series.kind == .duration ? " of durations" : ""), \(series.frequency)"
                + (cycles.isEmpty ? "" : ", season of \(cycles)")
                + (series.filled > 0 ? ", \(series.filled) filled in" : ""),
            "",
            row(
                "Model", ["share", "MASE", "sMAPE", "WAPE", "in 80 %", "in 95 %"], width: width),
        ]
        lines += series.candidates.map { candidate in
            row(
                candidate.name,
                [
                    figure(candidate.weight), figure(candidate.mase), figure(candidate.smape), figure(candidate.wape),
                    figure(candidate.coverage80), figure(candidate.coverage95),
                ], width: width)
        }
        if let regression = series.regressors {
            lines += [""] + RegressionReport(regression, explains: series.parts != nil).lines
        }
        if let parts = series.parts { lines += [""] + explained(parts, series) }
        if !isShort {
            lines += ["", row("Time", ["forecast", "low 80", "high 80", "low 95", "high 95"])]
            lines += series.forecast.map { value in
                row(
                    value.time,
                    [value.forecast, value.lower80, value.upper80, value.lower95, value.upper95].map(
                        ForecastTable.figure))
                    + (value.holiday.map { "  \($0)" } ?? "")
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func text(_ found: Reconciliation) -> String {
        let lines = found.candidates.map { row($0.method.rawValue, [figure($0.error)]) }
        let apart = found.errorApart.map { [row("each by itself", [figure($0)])] } ?? []
        let head = "All levels add up, by \(found.method.rawValue)."
        return ([head] + (lines.isEmpty ? [] : ["", row("Method", ["MASE"])]) + lines + apart).joined(separator: "\n")
    }

    private static func explained(_ parts: SeriesParts, _ series: Series) -> [String] {
        var lines = [
            "Level \(ForecastTable.figure(parts.level)), changing by \(ForecastTable.figure(parts.trend)) a cycle."
        ]
        for season in parts.seasons {
            let most = season.effects.max() ?? 0
            let least = season.effects.min() ?? 0
            lines.append(
                "A season of \(season.period) explains \(Int((season.strength * 100).rounded())) % of what the trend leaves: "
                    + "from \(ForecastTable.figure(least)) to \(ForecastTable.figure(most)).")
        }
        for (name, factor) in series.holidays.sorted(by: { $0.key < $1.key }) {
            lines.append("\(name): \(ForecastTable.figure((factor * 100).rounded())) % of a usual day.")
        }
        return lines
    }

    static func row(_ name: String, _ cells: [String], width: Int = 34) -> String {
        let padded = name + String(repeating: " ", count: max(1, width - name.count))
        return padded + cells.map { String(repeating: " ", count: max(1, 10 - $0.count)) + $0 }.joined()
    }

    static func figure(_ value: Double?) -> String {
        value.map { $0.formatted(.number.precision(.fractionLength(3)).grouping(.never)) } ?? "-"
    }
}
