import Foundation

/// How wide the errors of a back-test spread, by the size of the forecast and the distance from the origin.
///
/// The spread of an error is taken for `scale · forecast^p · step^q`, with the p and q under which errors of a Laplace
/// distribution are most likely; the quantiles come from the errors divided by it. Where errors may multiply, those of the
/// logarithms are the third choice.
///
/// - seealso: V. Vovk, A. Gammerman and G. Shafer (2005), for intervals from the errors of past forecasts.
struct ErrorSpread: Sendable {
    /// "p": 0 for errors of one size, 1 for errors in proportion to the forecast.
    var levelPower = 0.0
    /// "q": 0 for errors that do not grow with the distance, 1/2 for those of a random walk.
    var stepPower = 0.5
    /// Whether errors are those of the logarithms, so that the forecast is divided and multiplied by them.
    var multiplies = false
    /// Absolute errors divided by their spread, ascending.
    var standardised: [Double] = []
    private var floor = 0.0

    /// - Parameters:
    ///   - paths: [origin, step], forecasts.
    ///   - actual: [origin, step], what happened; not a number where that is not known.
    init(paths: [[Double]], actual: [[Double]], level: Double, mayMultiply: Bool = false) {
        floor = max(0.02 * abs(level), .leastNormalMagnitude)
        let errors = zip(paths, actual).flatMap { path, actual in
            zip(path, actual).enumerated().map { (step: $0 + 1, size: $1.0, error: abs($1.0 - $1.1)) }
                .filter { !$0.error.isNaN }
        }
        guard !errors.isEmpty else { return }
        var least = Double.infinity
        let isPositive = actual.allSatisfy { $0.allSatisfy { $0.isNaN || $0 >= 0 } }
        for level in isPositive ? [0, 0.5, 1] : [0] {
            for distance in [0, 0.125, 0.25, 0.375, 0.5] {
                var candidate = self
                (candidate.levelPower, candidate.stepPower) = (level, distance)
                let scales = errors.map { candidate.scale($0.size, step: $0.step) }
                let mean = zip(errors, scales).reduce(0) { $0 + $1.0.error / $1.1 } / Double(errors.count)
                guard mean > 0 else { continue }
                let surprise = log(mean) + scales.reduce(0) { $0 + log($1) } / Double(scales.count)
                if surprise < least { (least, levelPower, stepPower) = (surprise, level, distance) }
            }
        }
        standardised = errors.map { $0.error / scale($0.size, step: $0.step) }.sorted()
        if mayMultiply { takeLogarithms(paths, actual, ifBelow: least) }
    }

    /// Takes the errors of the logarithms, where they are likelier than those of the values.
    ///
    /// - Parameter bound: the surprise of the errors of the values.
    private mutating func takeLogarithms(_ paths: [[Double]], _ actual: [[Double]], ifBelow bound: Double) {
        let pairs = zip(paths, actual).flatMap { path, actual in
            zip(path, actual).enumerated().map { (step: $0 + 1, forecast: $1.0, actual: $1.1) }
                .filter { !$0.actual.isNaN }
        }
        guard pairs.allSatisfy({ $0.forecast > 0 && $0.actual > 0 }), !pairs.isEmpty else { return }
        let slope = pairs.reduce(0) { $0 + log($1.actual) } / Double(pairs.count)
        var least = bound
        for distance in [0, 0.125, 0.25, 0.375, 0.5] {
            let scales = pairs.map { pow(Double($0.step), distance) }
            let errors = zip(pairs, scales).map { abs(log($0.actual / $0.forecast)) / $1 }
            let mean = errors.reduce(0, +) / Double(errors.count)
            guard mean > 0 else { continue }
            let surprise = log(mean) + scales.reduce(0) { $0 + log($1) } / Double(scales.count) + slope
            guard surprise < least else { continue }
            (least, levelPower, stepPower, multiplies) = (surprise, 0, distance, true)
            standardised = errors.sorted()
        }
    }

    /// - Parameters:
    ///   - quantile: of the standardised errors.
    ///   - isPositive: whether nothing lies below zero.
    func bounds(_ mean: [Double], _ quantile: Double, isPositive: Bool) -> [ClosedRange<Double>] {
        mean.enumerated().map { step, value in
            let reach = quantile * scale(value, step: step + 1)
            if multiplies, value > 0 { return value * exp(-reach)...value * exp(reach) }
            let lower = isPositive ? max(0, value - reach) : value - reach
            return lower...max(lower, value + reach)
        }
    }

    func scale(_ size: Double, step: Int) -> Double {
        pow(max(abs(size), floor), levelPower) * pow(Double(step), stepPower)
    }

    /// The standardised error that the share `level` of all stays below, halfway between what was counted and what a
    /// normal distribution of the same mean absolute error says.
    func quantile(_ level: Double, normal: Double) -> Double {
        guard !standardised.isEmpty else { return 0 }
        let mean = standardised.reduce(0, +) / Double(standardised.count)
        let position = level * Double(standardised.count + 1) - 1
        let lower = min(standardised.count - 1, max(0, Int(position)))
        let upper = min(standardised.count - 1, lower + 1)
        let share = min(1, max(0, position - Double(lower)))
        let counted = standardised[lower] * (1 - share) + standardised[upper] * share
        return (counted + normal * mean * 1.2533) / 2
    }
}
