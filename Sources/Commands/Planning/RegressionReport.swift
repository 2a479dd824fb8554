import Forecasting
import Foundation

/// What is said of the regressors of a forecast.
struct RegressionReport {
    private let verdict: RegressionVerdict
    private let explains: Bool

    init(_ verdict: RegressionVerdict, explains: Bool) {
        (self.verdict, self.explains) = (verdict, explains)
    }

    var lines: [String] {
        let names = verdict.coefficients.map(\.name).joined(separator: ", ")
        return [names.isEmpty ? "Nothing could be learnt of the regressors." : "\(names): \(sentence)"]
            + (explains && !names.isEmpty ? table : [])
    }

    private var sentence: String {
        guard let with = verdict.errorWith, let without = verdict.errorWithout, without > 0 else {
            return "the history is too short to tell whether they help, so they are not used."
        }
        let change = "\(Int((100 * abs(with / without - 1)).rounded())) %"
        return verdict.isUsed
            ? "used, since the error of earlier forecasts was \(change) lower with them."
            : "not used, since the error of earlier forecasts was \(change) higher with them."
    }

    private var table: [String] {
        [ForecastReport.row("Regressor", ["one unit", "std.error"] + (verdict.multiplies ? ["factor"] : []))]
            + verdict.coefficients.map { coefficient in
                ForecastReport.row(
                    coefficient.name,
                    [
                        Self.figure(coefficient.coefficient), Self.figure(coefficient.standardError),
                    ] + (verdict.multiplies ? [Self.figure(exp(coefficient.coefficient))] : []))
            }
            + (verdict.errors.map {
                [
                    (verdict.multiplies ? "They multiply: the figures are those of the logarithm. " : "They add up. ")
                        + "What trend, waves and these leave follows \($0)."
                ]
            } ?? [])
    }

    private static func figure(_ value: Double) -> String {
        value.formatted(
            .number.precision(.significantDigits(4)).grouping(.never).locale(.init(identifier: "en_US_POSIX")))
    }
}
