import Foundation

/// Regressors with what they do, and the model of what they leave.
struct FittedEffects: FittedModel {
    /// On the scale of logarithms a regressor multiplies.
    var scale: ValueScale
    var calendar: CalendarColumns
    var standard: StandardColumns
    var found: ErrorRegression
    /// Columns of the calendar, which stand first.
    var calendarCount: Int

    var aicc: Double {
        let k = Double(found.coefficients.count + found.errors.order.coefficientCount + 1)
        let n = Double(found.errors.count)
        return n - k - 1 > 0 ? 2 * found.errors.loss + 2 * k * n / (n - k - 1) : .infinity
    }

    /// A regressor for a person to read.
    struct Coefficient: Sendable {
        var name: String
        var value: Double
        var standardError: Double
    }

    var coefficients: [Coefficient] {
        standard.names.indices.map { index in
            let spread = standard.spreads[index]
            let place = calendarCount + index
            return Coefficient(
                name: standard.names[index], value: found.coefficients[place] / spread,
                standardError: found.standardErrors[place] / spread)
        }
    }

    /// What the regressors add at a moment, on the scale.
    func effect(at time: Int) -> Double {
        let row = standard.row(time)
        return zip(row, found.coefficients[calendarCount...]).reduce(0) { $0 + $1.0 * $1.1 }
    }

    func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        let count = history.count
        let columns = calendar.columns(0..<count + horizon, hasConstant: found.errors.order.d == 0)
        func mean(_ time: Int) -> Double {
            zip(columns, found.coefficients).reduce(effect(at: time)) { $0 + $1.0[time] * $1.1 }
        }
        let begin = max(0, count - 600)
        let left = (begin..<count).map { scale.scaled(history[$0]) - mean($0) }
        let carried = found.errors.forecast(horizon, after: left)
        return carried.enumerated().map { scale.unscaled(mean(count + $0) + $1) }
    }
}

/// Columns of regressors with mean 0 and spread 1 over the history, so that their units do not matter.
struct StandardColumns: Sendable {
    var names: [String]
    private var rows: [[Double]]
    private var means: [Double]
    private(set) var spreads: [Double]
    private var count: Int

    init(_ regressors: Regressors, count: Int) {
        (names, rows, self.count) = (regressors.names, regressors.rows, count)
        let seen = regressors.rows.prefix(count)
        let means = names.indices.map { column in
            seen.reduce(0) { $0 + $1[column] } / Double(max(1, seen.count))
        }
        spreads = names.indices.map { column in
            let squares = seen.reduce(0) { $0 + ($1[column] - means[column]) * ($1[column] - means[column]) }
            let spread = (squares / Double(max(1, seen.count))).squareRoot()
            return spread > 1e-9 * max(1, abs(means[column])) ? spread : .infinity
        }
        self.means = means
    }

    /// [regressor]; zeros for one that never changed, since nothing tells what it does.
    func row(_ time: Int) -> [Double] {
        let row = rows[min(time, rows.count - 1)]
        return row.indices.map { (row[$0] - means[$0]) / spreads[$0] }
    }

    /// [regressor, time] over the history.
    var columns: [[Double]] {
        let standard = (0..<count).map(row)
        return names.indices.map { column in standard.map { $0[column] } }
    }
}
