import Foundation
import Testing

@testable import Forecasting

/// Expected values: statsmodels, see Fixtures/make-likelihoods.py and the version in likelihoods.json.
struct LikelihoodTests {
    @Test(arguments: try ReferenceFits.load())
    func `smoothing reaches the reference's likelihood to three digits`(_ fits: ReferenceFits.Series) {
        for expected in fits.smoothing {
            let form = SmoothingForm(
                error: expected.error == "mul" ? .multiplicative : .additive,
                trend: expected.trend == nil ? .none : expected.trend == "damped" ? .damped : .additive,
                season: expected.season == nil ? .none : expected.season == "mul" ? .multiplicative : .additive,
                period: fits.period)
            let found = SmoothingModel(form).fit(fits.values).map { -$0.loss } ?? -.infinity
            #expect(
                found > expected.logLikelihood - 0.0005 * abs(expected.logLikelihood),
                "\(fits.name), \(form.name): \(found) for \(expected.logLikelihood)")
        }
    }

    @Test(arguments: try ReferenceFits.load())
    func `ARIMA reaches the reference's likelihood to three digits`(_ fits: ReferenceFits.Series) {
        for expected in fits.arima {
            let order = ArimaOrder(
                expected.order[0], expected.order[1], expected.order[2],
                seasonal: (expected.seasonal[0], expected.seasonal[1], expected.seasonal[2]), period: fits.period,
                hasConstant: expected.order[1] + expected.seasonal[1] == 0)
            let found = ArimaModel(order).fit(fits.values).map { -$0.loss } ?? -.infinity
            #expect(
                abs(found - expected.logLikelihood) < 0.0005 * abs(expected.logLikelihood),
                "\(fits.name), \(order.name): \(found) for \(expected.logLikelihood)")
        }
    }
}

/// Likelihoods of another implementation.
struct ReferenceFits: Decodable {
    struct Series: Decodable, Sendable, CustomTestStringConvertible {
        struct Smoothing: Decodable, Sendable {
            var error: String
            var trend: String?
            var season: String?
            var logLikelihood: Double
        }

        struct Arima: Decodable, Sendable {
            var order: [Int]
            var seasonal: [Int]
            var logLikelihood: Double
        }

        var name: String
        var period: Int
        var values: [Double]
        var smoothing: [Smoothing]
        var arima: [Arima]

        var testDescription: String { name }
    }

    var series: [Series]

    static func load() throws -> [Series] {
        let url = try #require(Bundle.module.url(forResource: "Fixtures/likelihoods", withExtension: "json"))
        return try JSONDecoder().decode(Self.self, from: Data(contentsOf: url)).series
    }
}
