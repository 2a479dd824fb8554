import Foundation
import Testing

@testable import Forecasting

/// Expected values: statsmodels 0.15.0 (SARIMAX with regressors), see Fixtures/make-regressions.py.
struct ErrorRegressionTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        var order: [Int]
        var values: [Double]
        var columns: [[Double]]
        var coefficients: [Double]
        var standardErrors: [Double]
        var logLikelihood: Double

        var testDescription: String { "\(order)" }

        static func load() throws -> [Case] {
            struct File: Decodable { var cases: [Case] }
            let url = try #require(Bundle.module.url(forResource: "Fixtures/regressions", withExtension: "json"))
            return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).cases
        }
    }

    @Test(arguments: try Case.load())
    func `coefficients, their standard errors and the likelihood are those of the reference`(_ expected: Case) throws {
        let order = ArimaOrder(expected.order[0], expected.order[1], expected.order[2])
        let found = try #require(ErrorRegression(expected.values, columns: expected.columns, order: order))
        for (index, coefficient) in expected.coefficients.enumerated() {
            let error = expected.standardErrors[index]
            #expect(abs(found.coefficients[index] - coefficient) < 0.02 * error)
            // The reference's come from the Hessian of all parameters, these from the columns alone.
            #expect(abs(found.standardErrors[index] - error) < 0.03 * error)
        }
        #expect(abs(-found.errors.loss - expected.logLikelihood) < 0.0005 * abs(expected.logLikelihood))
    }
}
