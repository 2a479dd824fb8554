import Forecasting
import Foundation

/// The last of the history, the forecast and its bands, as a picture.
struct ForecastPlot {
    private let found: SeriesForecast
    private let history: ArraySlice<Double>
    private let width = 960.0
    private let height = 360.0
    private let margin = 48.0
    private let least: Double
    private let most: Double

    init(_ found: SeriesForecast) {
        self.found = found
        let forecast = found.forecast
        history = found.series.values.suffix(max(4 * forecast.mean.count, 60))
        let bounds = forecast.interval95.flatMap { [$0.lowerBound, $0.upperBound] }
        let all = history + bounds[...]
        least = min(0, all.min() ?? 0)
        most = max(all.max() ?? 1, least + 1)
    }

    var svg: String {
        let forecast = found.forecast
        let begin = history.count
        let label = found.series.grid.label
        let name = found.series.name.escapedForHTML
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(Int(height))" role="img" \
            aria-label="Forecast of \(name)" font-family="sans-serif" font-size="12">
            <rect width="100%" height="100%" fill="#fff"/>
            <text x="\(margin)" y="20" font-size="15">\(name)</text>
            \(axis)
            <path d="\(band(forecast.interval95, from: begin))" fill="#cfe1f5"/>
            <path d="\(band(forecast.interval80, from: begin))" fill="#9cc3ea"/>
            <path d="\(line(Array(history), from: 0))" fill="none" stroke="#333" stroke-width="1.4"/>
            <path d="\(line(forecast.mean, from: begin))" fill="none" stroke="#0b5cad" stroke-width="1.8"/>
            <text x="\(margin)" y="\(height - 12)">\(label(found.series.values.count - begin))</text>
            <text x="\(x(begin))" y="\(height - 12)">\(label(found.series.values.count))</text>
            <text x="\(width - margin)" y="\(height - 12)" text-anchor="end">\
            \(label(found.series.values.count + forecast.mean.count - 1))</text>
            </svg>
            """
    }

    static func page(_ pictures: [String]) -> String {
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Forecast</title></head>
        <body>
        \(pictures.joined(separator: "\n"))
        <p>Grey: what happened. Blue: what is expected, within 80 % (dark) and 95 % (light).</p>
        </body></html>

        """
    }

    private var axis: String {
        (0...4).map { step in
            let value = least + (most - least) * Double(step) / 4
            return """
                <path d="M\(margin) \(y(value))H\(width - margin)" stroke="#ddd"/>
                <text x="\(margin - 6)" y="\(y(value))" text-anchor="end">\(ForecastTable.figure(value.rounded()))</text>
                """
        }.joined(separator: "\n")
    }

    private func x(_ index: Int) -> String {
        let count = Double(max(1, history.count + found.forecast.mean.count - 1))
        return place(margin + (width - 2 * margin) * Double(index) / count)
    }

    private func y(_ value: Double) -> String {
        place(height - margin - (height - 2 * margin) * (value - least) / (most - least))
    }

    private func place(_ value: Double) -> String { String(Double(Int(value * 10)) / 10) }

    private func line(_ values: [Double], from begin: Int) -> String {
        values.enumerated().map { "\($0 == 0 ? "M" : "L")\(x(begin + $0)) \(y($1))" }.joined()
    }

    private func band(_ ranges: [ClosedRange<Double>], from begin: Int) -> String {
        let above = ranges.enumerated().map { "\($0 == 0 ? "M" : "L")\(x(begin + $0)) \(y($1.upperBound))" }
        let below = ranges.enumerated().reversed().map { "L\(x(begin + $0)) \(y($1.lowerBound))" }
        return (above + below).joined() + "Z"
    }
}
