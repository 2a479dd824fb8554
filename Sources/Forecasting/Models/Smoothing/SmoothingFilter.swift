import Foundation

/// Runs a smoothing over a series: one-step errors, their likelihood, and the states at the end.
///
/// The letters are those of Hyndman and others (2008), tables 2.2 and 2.3.
struct SmoothingFilter {
    var form: SmoothingForm
    private(set) var level: Double
    private(set) var slope: Double
    private(set) var seasons: [Double]
    private var phi: Double
    /// Where in `seasons` the next value lies.
    private var moment = 0
    /// Σ εₜ², of relative errors where the error is multiplicative.
    private(set) var squares = 0.0
    /// Σ log |ŷₜ|, where the error is multiplicative.
    private var logarithms = 0.0
    private var count = 0

    init(_ form: SmoothingForm, _ parameters: SmoothingParameters, over values: [Double]) {
        self.form = form
        level = parameters.level
        slope = parameters.slope
        seasons = parameters.seasons.isEmpty ? [form.season == .multiplicative ? 1 : 0] : parameters.seasons
        phi = form.trend == .none ? 0 : form.trend == .damped ? parameters.phi : 1
        values.withUnsafeBufferPointer { run($0, parameters) }
    }

    private mutating func run(_ values: UnsafeBufferPointer<Double>, _ parameters: SmoothingParameters) {
        let (alpha, beta, gamma) = (parameters.alpha, parameters.beta, parameters.gamma)
        let isRelative = form.error == .multiplicative
        let hasSeason = form.season != .none
        let hasFactors = form.season == .multiplicative
        var (level, slope, squares, logarithms, moment) = (level, slope, 0.0, 0.0, 0)
        seasons.withUnsafeMutableBufferPointer { seasons in
            for value in values {
                let trend = level + phi * slope
                let season = seasons[moment]
                let expected = hasFactors ? trend * season : trend + season
                let error = value - expected
                if isRelative {
                    let size = abs(expected) > 1e-12 ? expected : 1e-12
                    squares += error / size * (error / size)
                    logarithms += log(abs(size))
                } else {
                    squares += error * error
                }
                let levelError = hasFactors ? error / (abs(season) > 1e-12 ? season : 1e-12) : error
                level = trend + alpha * levelError
                slope = phi * slope + beta * levelError
                if hasSeason {
                    seasons[moment] =
                        season + gamma * (hasFactors ? error / (abs(trend) > 1e-12 ? trend : 1e-12) : error)
                    moment = moment + 1 == seasons.count ? 0 : moment + 1
                }
            }
        }
        (self.level, self.slope, self.squares, self.logarithms, self.moment) =
            (level, slope, squares, logarithms, moment)
        count = values.count
    }

    /// The largest over the variance of the errors.
    var logLikelihood: Double {
        let n = Double(count)
        return -n / 2 * (log(2 * .pi * max(squares / n, 1e-300)) + 1) - logarithms
    }

    func forecast(_ horizon: Int) -> [Double] {
        var damping = 0.0
        var power = 1.0
        return (0..<horizon).map { step in
            power *= phi
            damping += power
            let trend = level + damping * slope
            let season = seasons[(moment + step) % seasons.count]
            return form.season == .multiplicative ? trend * season : trend + season
        }
    }
}
