import Testing

@testable import Forecasting

struct ForecastAccuracyTests {
    /// By hand: errors 1 and 3, naive errors 2, 2 and 2 at lag 1.
    @Test func `MASE divides by the naive error inside the history`() throws {
        let mase = try #require(
            ForecastAccuracy.mase([11, 13], actual: [10, 16], history: [4, 6, 8, 10], period: 1))
        #expect(abs(mase - 1) < 1e-12)
    }

    /// By hand: 200 · 2/10 and 200 · 0, halved.
    @Test func `sMAPE is a percentage of the mean size`() {
        #expect(abs(ForecastAccuracy.smape([6, 3], actual: [4, 3]) - 20) < 1e-12)
        #expect(ForecastAccuracy.smape([0], actual: [0]) == 0)
    }

    /// By hand: errors 2 and 1 of 30.
    @Test func `WAPE is the error's share of everything`() throws {
        let wape = try #require(ForecastAccuracy.wape([12, 19], actual: [10, 20]))
        #expect(abs(wape - 0.1) < 1e-12)
        #expect(ForecastAccuracy.wape([1], actual: [0]) == nil)
    }

    /// The competition's own figures for its benchmark Naive 2 on all 414 hourly series: 18.383 and 2.395.
    @Test(.enabled(if: M4Hourly.isPresent, "the M4 hourly series are not there"))
    func `Naive 2 has the M4 competition's errors`() throws {
        let (train, test) = try M4Hourly.load()
        var (mase, smape) = (0.0, 0.0)
        for (history, actual) in zip(train, test) {
            let fitted = try #require(NaiveTwoModel(period: 24).fitted(to: history))
            let forecast = fitted.forecast(48, after: history)
            mase += ForecastAccuracy.mase(forecast, actual: actual, history: history, period: 24) ?? 0
            smape += ForecastAccuracy.smape(forecast, actual: actual)
        }
        #expect(abs(smape / 414 - 18.383) < 0.0005)
        #expect(abs(mase / 414 - 2.395) < 0.0005)
    }
}
