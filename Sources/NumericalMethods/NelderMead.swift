/// Looks for the least value of a function without its derivatives.
///
/// - seealso: J. A. Nelder and R. Mead (1965), A Simplex Method for Function Minimization; the coefficients for many
///   dimensions are those of F. Gao and L. Han (2012).
public struct NelderMead: Sendable {
    /// The most often that the function is called.
    public var mostCalls: Int
    /// The search ends when the values at the corners lie this near to each other.
    public var tolerance: Double

    public init(mostCalls: Int = 500, tolerance: Double = 1e-8) {
        self.mostCalls = mostCalls
        self.tolerance = tolerance
    }

    /// - Parameter step: how far the first corners lie from `start`.
    public func minimum(
        from start: [Double], step: Double, of function: ([Double]) -> Double
    ) -> (point: [Double], value: Double) {
        let dimension = start.count
        func value(_ point: [Double]) -> Double {
            let found = function(point)
            return found.isNaN ? .infinity : found
        }
        guard dimension > 0 else { return (start, value(start)) }
        let size = Double(max(2, dimension))
        let (expansion, contraction, shrinkage) = (1 + 2 / size, 0.75 - 1 / (2 * size), 1 - 1 / size)
        var corners = [(point: start, value: value(start))]
        for index in 0..<dimension {
            var point = start
            point[index] += step
            corners.append((point, value(point)))
        }
        var calls = dimension + 1
        while calls < mostCalls {
            corners.sort { $0.value < $1.value }
            let (best, worst) = (corners[0].value, corners[dimension].value)
            guard !(worst - best <= tolerance * (abs(best) + tolerance)) else { break }
            var centre = Array(repeating: 0.0, count: dimension)
            for corner in corners.dropLast() {
                for index in 0..<dimension { centre[index] += corner.point[index] / Double(dimension) }
            }
            func moved(_ factor: Double) -> (point: [Double], value: Double) {
                calls += 1
                let point = (0..<dimension).map { centre[$0] + factor * (centre[$0] - corners[dimension].point[$0]) }
                return (point, value(point))
            }
            let reflected = moved(1)
            if reflected.value < best {
                let expanded = moved(expansion)
                corners[dimension] = expanded.value < reflected.value ? expanded : reflected
            } else if reflected.value < corners[dimension - 1].value {
                corners[dimension] = reflected
            } else {
                let contracted = moved(reflected.value < worst ? contraction : -contraction)
                if contracted.value < min(worst, reflected.value) {
                    corners[dimension] = contracted
                } else {
                    for corner in 1...dimension {
                        let point = (0..<dimension).map {
                            corners[0].point[$0] + shrinkage * (corners[corner].point[$0] - corners[0].point[$0])
                        }
                        corners[corner] = (point, value(point))
                    }
                    calls += dimension
                }
            }
        }
        return corners.min { $0.value < $1.value } ?? corners[0]
    }
}
