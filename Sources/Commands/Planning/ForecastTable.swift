import Forecasting
import Foundation

/// A forecast as a table: a row a value.
enum ForecastTable {
    static func rows(_ forecasts: [SeriesForecast]) -> [[String]] {
        let hasNames = forecasts.count > 1
        let header = ["time", "forecast", "lower80", "upper80", "lower95", "upper95"]
        var rows = [hasNames ? ["series"] + header : header]
        for forecast in forecasts {
            let begin = forecast.series.values.count
            let found = forecast.forecast
            for step in found.mean.indices {
                let numbers = [
                    found.mean[step], found.interval80[step].lowerBound, found.interval80[step].upperBound,
                    found.interval95[step].lowerBound, found.interval95[step].upperBound,
                ]
                let fields = [forecast.series.grid.label(at: begin + step)] + numbers.map(figure)
                rows.append(hasNames ? [forecast.series.name] + fields : fields)
            }
        }
        return rows
    }

    /// Whole numbers without a point, others with six figures.
    static func figure(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        return value.formatted(
            .number.precision(.significantDigits(1...6)).grouping(.never).locale(.init(identifier: "en_US_POSIX")))
    }
}
