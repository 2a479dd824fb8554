/// Looks for the least value of a smooth function by its slopes, which are measured by small steps.
///
/// - seealso: J. Nocedal and S. J. Wright (2006), Numerical Optimization, algorithm 6.1 (BFGS).
public struct QuasiNewton: Sendable {
    public var mostSteps: Int
    /// The search ends when a step brings less than this share of the value.
    public var tolerance: Double

    public init(mostSteps: Int = 100, tolerance: Double = 1e-10) {
        self.mostSteps = mostSteps
        self.tolerance = tolerance
    }

    public func minimum(
        from start: [Double], of function: ([Double]) -> Double
    ) -> (point: [Double], value: Double) {
        let dimension = start.count
        var point = start
        var value = function(point)
        guard dimension > 0, value.isFinite else { return (point, value) }
        var slope = gradient(at: point, of: function)
        /// The inverse of the curvature, "H" in the source, [row, column].
        var inverse = identity(dimension)
        for _ in 0..<mostSteps {
            var direction = (0..<dimension).map { row in
                -(0..<dimension).reduce(0) { $0 + inverse[row * dimension + $1] * slope[$1] }
            }
            var descent = zip(direction, slope).reduce(0) { $0 + $1.0 * $1.1 }
            if !(descent < 0) {
                inverse = identity(dimension)
                direction = slope.map { -$0 }
                descent = -slope.reduce(0) { $0 + $1 * $1 }
            }
            guard descent < 0 else { break }
            let longest = direction.reduce(0) { max($0, abs($1)) }
            var length = longest > 2 ? 2 / longest : 1
            var next = point
            var nextValue = Double.infinity
            for _ in 0..<30 {
                next = zip(point, direction).map { $0 + length * $1 }
                nextValue = function(next)
                if nextValue <= value + 1e-4 * length * descent { break }
                length /= 2
            }
            guard nextValue < value else { break }
            let nextSlope = gradient(at: next, of: function)
            update(&inverse, step: zip(next, point).map(-), change: zip(nextSlope, slope).map(-))
            let gain = value - nextValue
            (point, value, slope) = (next, nextValue, nextSlope)
            if gain <= tolerance * (abs(value) + tolerance) { break }
        }
        return (point, value)
    }

    private func gradient(at point: [Double], of function: ([Double]) -> Double) -> [Double] {
        var moved = point
        return point.indices.map { index in
            let step = 1e-5 * max(1, abs(point[index]))
            moved[index] = point[index] + step
            let above = function(moved)
            moved[index] = point[index] - step
            let below = function(moved)
            moved[index] = point[index]
            let slope = (above - below) / (2 * step)
            return slope.isFinite ? slope : 0
        }
    }

    /// Formula 6.17; `step` and `change` are "s" and "y".
    private func update(_ inverse: inout [Double], step: [Double], change: [Double]) {
        let size = step.count
        let product = zip(step, change).reduce(0) { $0 + $1.0 * $1.1 }
        guard product > 1e-14 else { return }
        let turned = (0..<size).map { row in
            (0..<size).reduce(0) { $0 + inverse[row * size + $1] * change[$1] }
        }
        let weight = 1 + zip(change, turned).reduce(0) { $0 + $1.0 * $1.1 } / product
        for row in 0..<size {
            for column in 0..<size {
                inverse[row * size + column] +=
                    (weight * step[row] * step[column] - turned[row] * step[column] - step[row] * turned[column])
                    / product
            }
        }
    }

    private func identity(_ size: Int) -> [Double] {
        (0..<size * size).map { $0 / size == $0 % size ? 1 : 0 }
    }
}
