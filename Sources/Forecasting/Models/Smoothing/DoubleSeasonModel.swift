import Foundation
import NumericalMethods

/// Holt-Winters with a season inside a season, such as the day in the week, and an error that carries over one step.
///
/// - seealso: J. W. Taylor (2003), Short-term electricity demand forecasting using double seasonal exponential smoothing.
public struct DoubleSeasonModel: ForecastModel {
    /// "s₁" and "s₂", the second a multiple of the first.
    public var short: Int
    public var long: Int
    public var scale: ValueScale

    public init(short: Int, long: Int, scale: ValueScale = .logarithm) {
        (self.short, self.long, self.scale) = (short, long, scale)
    }

    public var name: String { "two seasons" + (scale == .plain ? "" : ", \(scale)") }

    public func fitted(to history: [Double]) -> (any FittedModel)? {
        guard short > 1, long % short == 0, history.count >= 2 * long + short, scale.fits(history) else { return nil }
        let values = history.map(scale.scaled)
        let search = NelderMead(mostCalls: 140, tolerance: 1e-5)
        func parameters(_ free: [Double]) -> [Double] { free.map { 1 / (1 + exp(-$0)) } }
        let found = search.minimum(from: [-4, -2, -1.5, 1.5], step: 1) {
            DoubleSeasonFilter(short: short, long: long, parameters: parameters($0), over: values).squares
        }
        return FittedDoubleSeason(short: short, long: long, scale: scale, parameters: parameters(found.point))
    }
}

private struct FittedDoubleSeason: FittedModel {
    var short: Int
    var long: Int
    var scale: ValueScale
    var parameters: [Double]

    func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        DoubleSeasonFilter(short: short, long: long, parameters: parameters, over: history.map(scale.scaled))
            .forecast(horizon).map(scale.unscaled)
    }
}

/// The recursion of the source, without its trend, in the additive form.
private struct DoubleSeasonFilter {
    private var level: Double
    /// "D" and "W" of the source.
    private var day: [Double]
    private var week: [Double]
    private var lastError = 0.0
    /// "φ": how much of an error the next one keeps.
    private let carry: Double
    private var time = 0
    private(set) var squares = 0.0

    /// - Parameter parameters: "α", "δ", "ω" and "φ", each from 0 to 1.
    init(short: Int, long: Int, parameters: [Double], over values: [Double]) {
        let (alpha, delta, omega) = (parameters[0], parameters[1], parameters[2])
        let carry = parameters[3]
        let first = values[..<long]
        let mean = first.reduce(0, +) / Double(long)
        var day = (0..<short).map { moment in
            stride(from: moment, to: long, by: short).reduce(0.0) { $0 + first[$1] - mean } / Double(long / short)
        }
        var week = first.enumerated().map { ($1 - mean - day[$0 % short]) }
        var (level, lastError, squares) = (mean, 0.0, 0.0)
        for time in values.indices {
            let (d, w) = (time % short, time % long)
            let base = level + day[d] + week[w]
            let error = values[time] - base - carry * lastError
            if time >= long { squares += error * error }
            lastError = values[time] - base
            level += alpha * error
            day[d] += delta * error
            week[w] += omega * error
        }
        (self.level, self.day, self.week, self.lastError, self.squares) = (level, day, week, lastError, squares)
        (self.carry, time) = (carry, values.count)
    }

    func forecast(_ horizon: Int) -> [Double] {
        var carried = lastError
        return (0..<horizon).map { step in
            carried *= carry
            return level + day[(time + step) % day.count] + week[(time + step) % week.count] + carried
        }
    }
}
