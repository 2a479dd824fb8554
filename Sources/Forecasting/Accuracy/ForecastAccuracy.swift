import Foundation

/// How far forecasts lie from what happened.
///
/// - seealso: R. J. Hyndman and A. B. Koehler (2006), Another look at measures of forecast accuracy; S. Makridakis,
///   E. Spiliotis and V. Assimakopoulos (2020), The M4 Competition, for sMAPE and OWA.
public enum ForecastAccuracy {
    /// Mean absolute error over that of the seasonal naive forecast inside the history; nil where that is zero.
    public static func mase(_ forecast: [Double], actual: [Double], history: [Double], period: Int) -> Double? {
        guard let scale = naiveError(history, period: period), scale > 0, !actual.isEmpty else { return nil }
        return meanAbsoluteError(forecast, actual) / scale
    }

    /// The mean absolute difference between values one season apart: the denominator of MASE.
    public static func naiveError(_ history: [Double], period: Int) -> Double? {
        let lag = history.count > period ? max(1, period) : 1
        guard history.count > lag else { return nil }
        let sum = (lag..<history.count).reduce(0.0) { $0 + abs(history[$1] - history[$1 - lag]) }
        return sum / Double(history.count - lag)
    }

    /// In percent, 0 to 200; two zeros are no error.
    public static func smape(_ forecast: [Double], actual: [Double]) -> Double {
        guard !actual.isEmpty else { return 0 }
        let sum = zip(forecast, actual).reduce(0.0) {
            let size = abs($1.0) + abs($1.1)
            return $0 + (size > 0 ? 2 * abs($1.0 - $1.1) / size : 0)
        }
        return 100 * sum / Double(actual.count)
    }

    /// Sum of absolute errors over the sum of what happened; nil where nothing happened.
    public static func wape(_ forecast: [Double], actual: [Double]) -> Double? {
        let sum = actual.reduce(0) { $0 + abs($1) }
        guard sum > 0 else { return nil }
        return meanAbsoluteError(forecast, actual) * Double(actual.count) / sum
    }

    /// The share of `actual` that lies within the bounds.
    public static func coverage(_ intervals: [ClosedRange<Double>], actual: [Double]) -> Double {
        guard !actual.isEmpty else { return 0 }
        return Double(zip(intervals, actual).count { $0.contains($1) }) / Double(actual.count)
    }

    /// Over the values that are known: those that are numbers.
    static func meanAbsoluteError(_ forecast: [Double], _ actual: [Double]) -> Double {
        var (sum, count) = (0.0, 0)
        for (forecast, actual) in zip(forecast, actual) where !actual.isNaN {
            sum += abs(forecast - actual)
            count += 1
        }
        return sum / Double(max(1, count))
    }
}
