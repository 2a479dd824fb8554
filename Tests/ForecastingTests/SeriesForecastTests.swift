import Testing
import ValueParsing

@testable import Forecasting

struct SeriesForecastTests {
    /// 2024-01-01 is a Monday; the National Days of 2024 and 2025 are quiet.
    private func year(_ days: Int) -> TimeSeries {
        let first = CivilDate(2024, 1, 1).dayNumber
        let values = (0..<days).map { day -> Double in
            let name = DaysOff.name(of: CivilDate(dayNumber: first + day))
            let usual = 100 + 10 * Double(day % 7)
            return name?.hasPrefix("National Day") == true ? (usual / 4).rounded() : usual
        }
        return TimeSeries(name: "calls", values: values, grid: TimeGrid(step: .seconds(86_400), start: first * 86_400))
    }

    @Test func `what a holiday did last year it is expected to do this year`() throws {
        // Up to 29 September 2025.
        let found = SeriesForecast(year(637), horizon: 7)
        #expect(found.series.grid.label(at: 637) == "2025-09-29")
        let (before, holiday) = (found.forecast.mean[1], found.forecast.mean[3])
        #expect(before > 90)
        #expect(holiday < 60)
        #expect(found.holidaysAhead[2] == "National Day 1")
    }

    @Test func `whole numbers stay whole`() {
        let found = SeriesForecast(year(60), horizon: 7)
        #expect(found.forecast.mean.allSatisfy { $0 == $0.rounded() })
    }

    @Test func `a horizon beyond the history is said to be one`() {
        let found = SeriesForecast(year(20), horizon: 30)
        #expect(found.cautions.contains { $0.contains("more than the 20 of the history") })
        #expect(found.forecast.mean.count == 30)
    }
}
