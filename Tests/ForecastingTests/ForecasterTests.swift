import Foundation
import NumericalMethods
import Testing

@testable import Forecasting

struct ForecasterTests {
    /// Counts with a day of 24, drawn as people call: the same seed, the same counts.
    static func counts(_ days: Int, seed: UInt64) -> [Double] {
        var random = SplitMix(seed: seed)
        return (0..<days * 24).map { hour in
            let mean = 20 + 18 * sin(2 * Double.pi * Double(hour % 24) / 24)
            return (max(0, mean) + Double.random(in: -4...4, using: &random)).rounded(.down).magnitude
        }
    }

    private func forecast(_ values: [Double], horizon: Int, periods: [Int] = [24]) -> Forecast {
        Forecaster(periods: periods, models: ForecastModels.standard(periods: periods, count: values.count))
            .forecast(values, horizon: horizon)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `counts are never forecast below zero, and intervals lie within each other`(seed: UInt64) {
        let found = forecast(Self.counts(14, seed: seed), horizon: 48)
        #expect(found.mean.count == 48)
        for step in found.mean.indices {
            let (inner, outer) = (found.interval80[step], found.interval95[step])
            #expect(outer.lowerBound >= 0)
            #expect(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound)
            #expect(inner.contains(found.mean[step]))
        }
    }

    @Test func `a series with a plain season is forecast better than by its last season`() {
        let values = Self.counts(30, seed: 4)
        let (history, actual) = (Array(values.dropLast(48)), Array(values.suffix(48)))
        let found = forecast(history, horizon: 48)
        let naive = SeasonalNaiveModel(period: 24).forecast(48, after: history)
        let (error, naiveError) = (
            ForecastAccuracy.meanAbsoluteError(found.mean, actual), ForecastAccuracy.meanAbsoluteError(naive, actual)
        )
        #expect(error < naiveError)
    }

    @Test func `a constant series goes on as it is`() {
        let found = forecast(Array(repeating: 7, count: 60), horizon: 5, periods: [1])
        #expect(found.mean.allSatisfy { abs($0 - 7) < 1e-6 })
    }

    @Test(arguments: [1, 2, 3, 5, 9])
    func `few values still give a forecast with doubt`(count: Int) {
        let found = forecast((0..<count).map { Double(10 + $0 % 3) }, horizon: 20, periods: [1])
        #expect(found.mean.count == 20)
        #expect(found.mean.allSatisfy { $0.isFinite })
        #expect(found.interval95.allSatisfy { $0.upperBound > $0.lowerBound })
    }

    @Test func `zeros stay zeros`() {
        #expect(forecast(Array(repeating: 0, count: 40), horizon: 4, periods: [7]).mean == [0, 0, 0, 0])
    }

    @Test func `larger units give the same forecast in those units`() {
        let values = Self.counts(14, seed: 9).map { $0 + 1 }
        let (small, large) = (forecast(values, horizon: 12), forecast(values.map { $0 * 1_000 }, horizon: 12))
        for (one, other) in zip(small.mean, large.mean) { #expect(abs(one * 1_000 - other) < 0.02 * other) }
    }

    @Test func `the shares of the models sum to one`() {
        let found = forecast(Self.counts(14, seed: 2), horizon: 24)
        #expect(abs(found.candidates.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
    }
}
