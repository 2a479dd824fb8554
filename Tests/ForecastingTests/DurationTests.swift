import Foundation
import NumericalMethods
import SourceFiles
import Testing

@testable import Forecasting

struct DurationTests {
    private func read(_ text: String, kind: SeriesKind? = nil) -> ([TimeSeries], [Diagnostic]) {
        var diagnostics = Diagnostics()
        guard let table = CSVTable.parse(text, name: "t.csv", into: &diagnostics) else { return ([], diagnostics.all) }
        var choice = ColumnChoice()
        choice.kind = kind
        return (SeriesFile.series(in: table, choice: choice, into: &diagnostics), diagnostics.all)
    }

    @Test(arguments: ["first_response_seconds", "AHT", "handling time", "Wait Time (secs)", "响应时间", "平均时长"])
    func `the name of a column tells a duration`(name: String) {
        #expect(SeriesKind.named(name) == .duration)
    }

    @Test(arguments: ["calls", "responses", "calls_per_minute", "seconds_count", "time", "waiters", "工单数"])
    func `other names do not`(name: String) {
        #expect(SeriesKind.named(name) == nil)
    }

    @Test func `hours, minutes and seconds are read as seconds`() {
        let (series, problems) = read("date,answer\n2026-02-02,0:01:30\n2026-02-03,2:05\n2026-02-04,1:00:00\n")
        #expect(series.first?.values == [90, 125, 3_600])
        #expect(series.first?.kind == .duration)
        #expect(problems.isEmpty)
    }

    @Test func `nobody served is missing and not zero`() {
        let rows = (1...9).map { "2026-02-0\($0),\($0 == 4 ? "0" : $0 == 6 ? "" : "30.5")" }.joined(separator: "\n")
        let (series, problems) = read("date,response_seconds\n\(rows)\n")
        #expect(series.first?.values == Array(repeating: 30.5, count: 9))
        #expect(series.first?.filled == [3, 5])
        #expect(problems.contains { $0.message.hasPrefix("1 times of 'response_seconds' are 0") && $0.place.line == 5 })
        let (kept, _) = read("date,response_seconds\n\(rows)\n", kind: .number)
        #expect(kept.first?.values[3] == 0)
    }

    @Test func `less than no time is an error, and repeated times give their mean`() {
        let (_, problems) = read("date,aht\n2026-02-02,30\n2026-02-03,-4\n")
        #expect(problems.contains { $0.message == "-4.0 is no length of time" && $0.place.line == 3 })
        let (series, _) = read("date,aht\n2026-02-02,30\n2026-02-02,50\n2026-02-02,70\n2026-02-03,20\n")
        #expect(series.first?.values == [50, 20])
    }

    /// Drawn about a median of 40 seconds with errors in proportion.
    private func times(_ count: Int) -> TimeSeries {
        var random = SplitMix(seed: 3)
        let values = (0..<count).map { _ in
            40 * exp(0.6 * ((0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0...1, using: &random) }))
        }
        var series = TimeSeries(name: "wait", values: values, grid: .numbered)
        series.kind = .duration
        return series
    }

    @Test func `durations are not rounded, stay above zero, and the level that reacts is tried`() {
        let found = SeriesForecast(times(120), horizon: 10)
        #expect(found.kind == .duration)
        #expect(found.forecast.mean.contains { $0 != $0.rounded() })
        #expect(found.forecast.interval95.allSatisfy { $0.lowerBound > 0 })
        #expect(found.forecast.candidates.contains { $0.name.hasPrefix("level that reacts") })
    }

    @Test func `errors in proportion give intervals that reach further up than down`() {
        let found = SeriesForecast(times(200), horizon: 10).forecast
        for (mean, interval) in zip(found.mean, found.interval95) {
            #expect(interval.upperBound - mean > mean - interval.lowerBound)
        }
    }

    /// r̂ₜ = r̂ₜ₋₁ + α (rₜ₋₁ − r̂ₜ₋₁), written out with the parameters that were fitted.
    @Test func `the level that reacts is simple smoothing`() throws {
        let values = times(60).values
        let fitted = try #require(SmoothingModel(.init()).fit(values))
        var level = fitted.parameters.level
        for value in values { level += fitted.parameters.alpha * (value - level) }
        let model = try #require(ForecastModels.reactingLevel(.plain).fitted(to: values))
        #expect(model.forecast(3, after: values).allSatisfy { abs($0 - level) < 1e-9 * level })
    }

    @Test func `where nobody is served at night, the days are forecast all the same`() throws {
        func usual(_ hour: Int) -> Double? { (9..<17).contains(hour % 24) ? Double(10 * (hour % 24) - 30) : nil }
        let values = (0..<21 * 24).map { hour in usual(hour).map { $0 + Double(hour * 7 % 5) - 2 } }
        let found = try #require(Forecaster.durations(values, horizon: 48, periods: [24, 168]))
        #expect(found.steps.count == 48)
        for (hour, step) in found.steps.enumerated() {
            guard let expected = usual(hour) else { continue }
            #expect(abs(step.mean - expected) < 4)
            #expect(step.interval95.lowerBound > 0)
        }
    }

    @Test func `a handful of durations is no forecast`() {
        #expect(Forecaster.durations([nil, 30, nil, 40, nil], horizon: 5, periods: [48, 336]) == nil)
        #expect(Forecaster.durations([], horizon: 5, periods: [48, 336]) == nil)
    }

    @Test func `errors are not measured where values were filled in`() {
        var series = times(120)
        for index in stride(from: 3, to: 120, by: 7) {
            series.filled.insert(index)
            series.values[index] = 100_000
        }
        let tested = SeriesForecast(series, horizon: 10).forecast.tested
        let actual = tested?.actual.joined().filter { !$0.isNaN } ?? []
        #expect(!actual.isEmpty && !actual.contains(100_000))
    }
}
