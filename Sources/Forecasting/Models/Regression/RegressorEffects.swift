import Foundation
import Synchronization

/// What regressors do to a series beside its trend and the waves of its cycles, as a stretch of its history tells.
///
/// Every model of a series asks for the same few stretches, so what was found is kept.
///
/// - Important: for histories that begin where the regressors begin, of one series.
final class RegressorEffects: Sendable {
    let regressors: Regressors
    let periods: [Int]
    /// By the length of the history.
    private let known = Mutex<[Int: FittedEffects?]>([:])

    init(_ regressors: Regressors, periods: [Int]) {
        (self.regressors, self.periods) = (regressors, periods)
    }

    func fitted(to history: [Double]) -> FittedEffects? {
        if let found = known.withLock({ $0[history.count] }) { return found }
        let found = search(history)
        known.withLock { $0[history.count] = .some(found) }
        return found
    }

    /// The scale and the order of the errors with the least AICc; a density on logarithms is brought to that of the values.
    private func search(_ history: [Double]) -> FittedEffects? {
        let calendar = CalendarColumns(periods: periods, count: history.count)
        guard let calendar else { return nil }
        let scales = [ValueScale.plain, .logarithm].filter { $0.fits(history) }
        return scales.compactMap { scale -> (FittedEffects, Double)? in
            let values = history.map(scale.scaled)
            let slope = scale == .logarithm ? values.suffix(ErrorRegression.mostErrors).reduce(0, +) : 0
            let found = orders(values, calendar).compactMap { fit(values, calendar, order: $0, scale: scale) }
                .min { $0.aicc < $1.aicc }
            return found.map { ($0, $0.aicc + 2 * slope) }
        }.min { $0.1 < $1.1 }?.0
    }

    private func fit(
        _ values: [Double], _ calendar: CalendarColumns, order: ArimaOrder, scale: ValueScale
    ) -> FittedEffects? {
        let standard = StandardColumns(regressors, count: values.count)
        let plain = calendar.columns(0..<values.count, hasConstant: order.d == 0)
        let columns = plain + standard.columns
        guard let found = ErrorRegression(values, columns: columns, order: order) else { return nil }
        return FittedEffects(
            scale: scale, calendar: calendar, standard: standard, found: found, calendarCount: plain.count)
    }

    /// Differences where what a plain regression leaves has no level of its own; seasonal terms where cycles are short.
    private func orders(_ values: [Double], _ calendar: CalendarColumns) -> [ArimaOrder] {
        guard values.count <= 3_000, let season = periods.first else {
            return [ArimaOrder(1, 0, 0), ArimaOrder(2, 0, 0), ArimaOrder(2, 0, 1)]
        }
        if DifferenceTest.differences(values, most: 1) == 1 {
            return [ArimaOrder(0, 1, 1), ArimaOrder(1, 1, 1), ArimaOrder(0, 1, 2)]
        }
        let plain = [ArimaOrder(1, 0, 0), ArimaOrder(2, 0, 0), ArimaOrder(1, 0, 1), ArimaOrder(2, 0, 1)]
        guard (2...12).contains(season) else { return plain }
        return plain + [ArimaOrder(1, 0, 0, seasonal: (1, 0, 0), period: season)]
    }
}

/// Columns of a trend and of waves, which go on after the history.
struct CalendarColumns: Sendable {
    private var frequencies: [Double]
    private var trend: Double
    private static let mostWaves = 6

    /// nil where the history is too short to tell a trend from anything else.
    init?(periods: [Int], count: Int) {
        guard count >= 12 else { return nil }
        let cycles = periods.filter { $0 > 1 }.map(Double.init)
        frequencies = HarmonicRegression.frequencies(cycles, mostWaves: Self.mostWaves, count: count)
        // Each wave has two columns, and each column needs a few values.
        if 6 * frequencies.count > count { frequencies = [] }
        trend = 1 / Double(count)
    }

    /// [column, time].
    ///
    /// - Parameter hasConstant: not where differences are taken, which leave nothing of one.
    func columns(_ times: Range<Int>, hasConstant: Bool) -> [[Double]] {
        let rows = times.map { HarmonicRegression.row($0, frequencies, trend: trend) }
        let isKept = (0..<2 + 2 * frequencies.count).filter { column in
            column == 0 ? hasConstant : column < 2 || column % 2 == 1 || frequencies[column / 2 - 1] != 0.5
        }
        return isKept.map { column in rows.map { $0[column] } }
    }
}
