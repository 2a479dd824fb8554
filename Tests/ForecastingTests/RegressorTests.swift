import Foundation
import NumericalMethods
import SourceFiles
import Testing
import ValueParsing

@testable import Forecasting

struct RegressorTests {
    private static let first = CivilDate(2026, 2, 2).dayNumber

    /// Days of calls, on some of which a campaign brings 50 more.
    private func campaign(_ days: Int, gain: Double) -> (series: TimeSeries, rows: [[Double]]) {
        var random = SplitMix(seed: 8)
        let rows = (0..<days + 14).map { _ in [Double.random(in: 0...1, using: &random) < 0.2 ? 1.0 : 0] }
        let values = (0..<days).map { day in
            (200 + 20 * Double(day % 7) + gain * rows[day][0] + Double.random(in: -9...9, using: &random)).rounded()
        }
        let grid = TimeGrid(step: .seconds(86_400), start: Self.first * 86_400)
        return (TimeSeries(name: "calls", values: values, grid: grid), rows)
    }

    @Test func `a campaign that brings calls is used and its effect found`() throws {
        let (series, rows) = campaign(150, gain: 50)
        let found = SeriesForecast(series, horizon: 14, regressors: Regressors(names: ["campaign"], rows: rows))
        let verdict = try #require(found.regression)
        let coefficient = try #require(verdict.coefficients.first)
        #expect(verdict.isUsed)
        let gain = verdict.multiplies ? 260 * (exp(coefficient.coefficient) - 1) : coefficient.coefficient
        #expect(abs(gain - 50) < 12)
        #expect(found.forecast.candidates.contains { $0.name == RegressionModel.title && $0.weight > 0 })
        let error = (0..<14).reduce(0.0) { sum, step in
            let usual = 200 + 20 * Double((150 + step) % 7) + 50 * rows[150 + step][0]
            return sum + abs(found.forecast.mean[step] - usual) / 14
        }
        #expect(error < 12)
    }

    @Test func `a campaign helps a history of two months too`() throws {
        let (series, rows) = campaign(60, gain: 50)
        let found = SeriesForecast(series, horizon: 14, regressors: Regressors(names: ["campaign"], rows: rows))
        #expect(try #require(found.regression).isUsed)
    }

    @Test func `what a regressor adds to the past and the future alike leaves the rest of the forecast as it was`() {
        let (series, rows) = campaign(150, gain: 0)
        let plain = SeriesForecast(series, horizon: 14)
        let found = SeriesForecast(series, horizon: 14, regressors: Regressors(names: ["noise"], rows: rows))
        for (one, other) in zip(plain.forecast.mean, found.forecast.mean) { #expect(abs(one - other) < 0.05 * one) }
    }

    private func read(_ text: String, names: [String]? = nil, series: TimeSeries, horizon: Int) -> (
        pair: (series: TimeSeries, regressors: Regressors)?, problems: [Diagnostic]
    ) {
        var diagnostics = Diagnostics()
        let table = CSVTable.parse(text, name: "r.csv", into: &diagnostics)
        let known = table.flatMap { RegressorTable($0, names: names, into: &diagnostics) }
        let pair = known?.regressors(for: series, horizon: horizon, into: &diagnostics)
        return (pair, diagnostics.all)
    }

    private var days: TimeSeries {
        TimeSeries(
            name: "calls", values: [5, 6, 7, 8, 9, 8],
            grid: TimeGrid(step: .seconds(86_400), start: Self.first * 86_400))
    }

    private func table(_ range: Range<Int>, header: String = "date,staff", row: (Int) -> String) -> String {
        let rows = range.map { day -> String in
            let date = CivilDate(dayNumber: Self.first + day)
            return "\(date.year)-\(date.month)-\(date.day)," + row(day)
        }
        return ([header] + rows).joined(separator: "\n") + "\n"
    }

    @Test func `rows of a day hold for its hours`() throws {
        let hours = TimeSeries(
            name: "calls", values: (0..<48).map { Double($0 % 5) },
            grid: TimeGrid(step: .seconds(3_600), start: Self.first * 86_400, showsHour: true))
        let (pair, problems) = read(table(0..<3) { "\($0 + 4)" }, series: hours, horizon: 24)
        #expect(problems.isEmpty)
        #expect(try #require(pair).regressors.rows.map(\.first) == (0..<72).map { Double($0 / 24 + 4) })
    }

    @Test func `a history that begins before its regressors is cut, and that is told`() throws {
        let (pair, problems) = read(table(1..<8) { "\($0 * $0)" }, series: days, horizon: 2)
        let found = try #require(pair)
        #expect(found.series.values == [6, 7, 8, 9, 8])
        #expect(found.series.grid.label(at: 0) == "2026-02-03")
        #expect(found.regressors.rows.count == 7)
        #expect(problems.contains { $0.message.contains("the 1 values of 'calls' before are left out") })
    }

    @Test func `what is wrong is said with file and row`() {
        let cases: [(text: String, names: [String]?, line: Int, sentence: String)] = [
            (table(0..<7) { "\($0)" }, nil, 8, "'staff' is not known at 2026-02-09, value 2 of the 2 to forecast"),
            (table(0..<8) { $0 == 6 ? "" : "\($0)" }, nil, 8, "'staff' is not known at 2026-02-08, value 1 of the 2"),
            (table(0..<8) { "\($0)" }, ["staf"], 1, "there is no column 'staf'"),
            (table(0..<8) { $0 == 2 ? "many" : "\($0)" }, nil, 4, "'many' is no number"),
            (table(4..<8) { "\($0)" }, nil, 2, "the regressors begin at 2026-02-06, when 4 of 6 values"),
            (table(0..<8) { "\($0)" } + "2026-2-3,77\n", nil, 10, "the time stands in line 3 already"),
            (
                table(0..<8, header: "date,until,staff") { "2026-03-0\($0 + 1),\($0)" }
                    .replacing("date,", with: "from,"), nil, 1, "'from' and 'until' both look like time"
            ),
            (table(0..<8, header: "date,calls") { "\($0)" }, nil, 1, "'calls' is what is forecast"),
            (table(0..<8) { _ in "3" }, nil, 1, "'staff' never changes in the history"),
            (table(0..<8, header: "date,a,b") { "\($0),\(2 * $0)" }, nil, 1, "'b' tells the same as 'a'"),
        ]
        for (text, names, line, sentence) in cases {
            let (_, problems) = read(text, names: names, series: days, horizon: 2)
            #expect(
                problems.contains {
                    $0.message.contains(sentence) && $0.place.line == line && $0.place.file == "r.csv"
                },
                "\(sentence): \(problems)")
        }
    }
}
