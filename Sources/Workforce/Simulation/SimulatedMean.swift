/// A mean that was found by a simulation, with the interval in which the true one lies in 99 of 100 cases.
public struct SimulatedMean: Equatable, Sendable, Encodable {
    public var mean: Double
    public var lower: Double
    public var upper: Double

    public func contains(_ value: Double) -> Bool { (lower...upper).contains(value) }
}

extension SimulatedMean {
    /// The ratio of two sums over independent runs, as "answered in time" to "arrived".
    ///
    /// - Parameters:
    ///   - parts: The upper and the lower number of each run; at least two runs.
    ///   - isShare: Whether the ratio counts customers, so that it lies in `0...1`.
    /// - seealso: W. G. Cochran (1977), Sampling Techniques, the variance of a ratio; M. Abramowitz and I. Stegun (1964), 26.7.5,
    ///   for Student's quantile; E. B. Wilson (1927) for the least width of a share.
    init(ratioOf parts: [(upper: Double, lower: Double)], isShare: Bool) {
        let runs = Double(parts.count)
        let total = parts.reduce(into: (upper: 0.0, lower: 0.0)) {
            $0.upper += $1.upper
            $0.lower += $1.lower
        }
        guard total.lower > 0 else {
            self.init(mean: .nan, lower: .nan, upper: .nan)
            return
        }
        let ratio = total.upper / total.lower
        let squares = parts.reduce(0) {
            let rest = $1.upper - ratio * $1.lower
            return $0 + rest * rest
        }
        let meanLower = total.lower / runs
        let deviation = (squares / (runs * (runs - 1))).squareRoot() / meanLower
        var width = Self.quantile(degrees: runs - 1) * deviation
        let z = Self.normalQuantile
        // When all runs agree, as when nobody ever gives up, their spread says nothing about what is rare.
        if isShare { width = max(width, z * z / (total.lower + z * z)) }
        self.init(
            mean: ratio, lower: max(0, ratio - width), upper: isShare ? min(1, ratio + width) : ratio + width)
    }

    /// Of the normal distribution at 0.995.
    private static let normalQuantile = 2.5758293035489004

    /// Of Student's t at 0.995.
    private static func quantile(degrees: Double) -> Double {
        let z = normalQuantile
        let z2 = z * z
        let first = z * (z2 + 1) / 4
        let second = z * ((5 * z2 + 16) * z2 + 3) / 96
        let third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384
        return z + first / degrees + second / (degrees * degrees) + third / (degrees * degrees * degrees)
    }
}
