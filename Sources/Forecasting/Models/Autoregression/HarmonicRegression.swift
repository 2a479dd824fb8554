import Foundation
import NumericalMethods

/// A regression on a trend and on waves of each cycle, with errors that follow an ARMA model.
///
/// - seealso: R. J. Hyndman and G. Athanasopoulos (2021), Forecasting: Principles and Practice, chapter 10.5, dynamic
///   harmonic regression.
public struct HarmonicRegression: ForecastModel {
    public var periods: [Double]
    public var scale: ValueScale
    /// The most waves of each cycle, "K".
    public var mostWaves: Int

    public init(periods: [Double], scale: ValueScale = .plain, mostWaves: Int = 10) {
        (self.periods, self.scale, self.mostWaves) = (periods, scale, mostWaves)
    }

    public var name: String { "waves with ARMA errors" + (scale == .plain ? "" : ", \(scale)") }

    public func fitted(to history: [Double]) -> (any FittedModel)? {
        let frequencies = Self.frequencies(periods, mostWaves: mostWaves, count: history.count)
        guard scale.fits(history), history.count >= 12, !frequencies.isEmpty else { return nil }
        let values = history.map(scale.scaled)
        let columns = 2 + 2 * frequencies.count
        guard values.count > 2 * columns else { return nil }
        let trend = 1 / Double(values.count)
        var regression = LeastSquares(columns: columns)
        for (time, value) in values.enumerated() {
            regression.add(Self.row(time, frequencies, trend: trend), value)
        }
        guard let beta = regression.coefficients(penalty: Array(repeating: 1e-8, count: columns)) else { return nil }
        var fitted = FittedHarmonics(
            scale: scale, frequencies: frequencies, trend: trend, beta: beta, errors: .init())
        let errors = fitted.errors(of: values)
        let models = [ArimaOrder(1, 0, 0), ArimaOrder(2, 0, 0), ArimaOrder(1, 0, 1), ArimaOrder(2, 0, 1)]
            .compactMap { ArimaModel($0).fit(errors.suffix(2000), mostSteps: 20) }
        guard let best = models.min(by: { $0.aicc < $1.aicc }) else { return nil }
        fitted.errors = best.coefficients
        return fitted
    }

    /// Cycles a value, each once, up to half a cycle a value.
    static func frequencies(_ periods: [Double], mostWaves: Int, count: Int) -> [Double] {
        var found: [Double] = []
        for period in periods where period > 1 && 2 * period <= Double(count) {
            for wave in 1...mostWaves {
                let frequency = Double(wave) / period
                if frequency <= 0.5, !found.contains(where: { abs($0 - frequency) < 1e-9 }) { found.append(frequency) }
            }
        }
        return found
    }

    static func row(_ time: Int, _ frequencies: [Double], trend: Double) -> [Double] {
        var row = [1, Double(time) * trend]
        row.reserveCapacity(2 + 2 * frequencies.count)
        for frequency in frequencies {
            // sin(πt) is zero at every t and tells nothing.
            let angle = 2 * .pi * frequency * Double(time)
            row.append(frequency == 0.5 ? 0 : sin(angle))
            row.append(cos(angle))
        }
        return row
    }
}

private struct FittedHarmonics: FittedModel {
    var scale: ValueScale
    var frequencies: [Double]
    /// What the trend's column grows by a value.
    var trend: Double
    var beta: [Double]
    var errors: ArmaCoefficients

    func errors(of values: [Double]) -> [Double] {
        values.enumerated().map { $1 - mean(at: $0) }
    }

    func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        let begin = max(0, history.count - 400)
        let recent = (begin..<history.count).map { scale.scaled(history[$0]) - mean(at: $0) }
        let carried = ArmaFilter(errors, over: recent).forecast(horizon)
        return carried.enumerated().map { scale.unscaled(mean(at: history.count + $0) + $1) }
    }

    private func mean(at time: Int) -> Double {
        zip(HarmonicRegression.row(time, frequencies, trend: trend), beta).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
