import Foundation

/// The exact Gaussian likelihood of an ARMA model, by a Kalman filter of which each step costs the order, not its square.
///
/// - seealso: A. C. Harvey (1989) for the state, which is x₁ = yₜ and what each lag will still add;
///   M. Morf, G. Sidhu and T. Kailath (1974) and E. Herbst (2015) for the recursions and their letters F, K, L and M.
struct ArmaFilter {
    /// x: what is expected of the next values as far as these tell; [state].
    private(set) var state: [Double]
    /// Σ v²/F.
    private(set) var squares = 0.0
    /// Σ log F.
    private var logarithms = 0.0
    private let phi: [Double]
    private let mean: Double
    private let count: Int
    /// v/√F, errors of one size that tell nothing about each other; empty where they were not asked for.
    private(set) var whitened: [Double] = []

    init(_ coefficients: ArmaCoefficients, over values: [Double], whitens: Bool = false) {
        let order = max(coefficients.autoregressive.count, coefficients.movingAverage.count + 1, 1)
        phi = coefficients.autoregressive + Array(repeating: 0, count: order - coefficients.autoregressive.count)
        let theta = coefficients.movingAverage + Array(repeating: 0, count: order - coefficients.movingAverage.count)
        mean = coefficients.mean
        count = values.count
        state = Array(repeating: 0, count: order)
        let covariance = StationaryCovariance(coefficients)
        if whitens { whitened.reserveCapacity(values.count) }
        run(values, first: covariance.firstColumn(phi: phi, theta: theta), whitens: whitens)
    }

    private mutating func run(_ values: [Double], first: [Double], whitens: Bool) {
        let order = state.count
        var f = first[0]
        guard f > 0, f.isFinite else {
            squares = .infinity
            return
        }
        // T · P · Zᵀ
        let (mean, phi) = (mean, phi)
        var gain = (0..<order).map { phi[$0] * first[0] + ($0 + 1 < order ? first[$0 + 1] : 0) }
        var l = gain
        var m = -1 / f
        for index in gain.indices { gain[index] /= f }
        var (squares, logarithms, isSteady) = (0.0, 0.0, false)
        var whitened = whitened
        state.withUnsafeMutableBufferPointer { x in
            gain.withUnsafeMutableBufferPointer { k in
                l.withUnsafeMutableBufferPointer { l in
                    phi.withUnsafeBufferPointer { phi in
                        for value in values {
                            let v = value - mean - x[0]
                            squares += v * v / f
                            logarithms += log(f)
                            if whitens { whitened.append(v / f.squareRoot()) }
                            let head = x[0]
                            for i in 0..<order - 1 { x[i] = phi[i] * head + x[i + 1] + k[i] * v }
                            x[order - 1] = phi[order - 1] * head + k[order - 1] * v
                            guard !isSteady else { continue }
                            let l0 = l[0]
                            let next = f + l0 * m * l0
                            guard next > 0 else {
                                isSteady = true
                                continue
                            }
                            // The new m uses the F before, the new l the gain after.
                            let scaled = m * l0
                            m += scaled * scaled / f
                            var size = 0.0
                            for i in 0..<order {
                                let moved = phi[i] * l0 + (i + 1 < order ? l[i + 1] : 0)
                                k[i] = (k[i] * f + moved * scaled) / next
                                l[i] = moved - k[i] * l0
                                size += l[i] * l[i]
                            }
                            isSteady = abs(m) * size < 1e-12 * next
                            f = next
                        }
                    }
                }
            }
        }
        (self.squares, self.logarithms, self.whitened) = (squares, logarithms, whitened)
    }

    /// With the variance that makes it largest.
    var logLikelihood: Double {
        let n = Double(count)
        return -n / 2 * (log(2 * .pi * max(squares / n, 1e-300)) + 1) - logarithms / 2
    }

    func forecast(_ horizon: Int) -> [Double] {
        var x = state
        return (0..<horizon).map { _ in
            let head = x[0]
            for i in x.indices { x[i] = phi[i] * head + (i + 1 < x.count ? x[i + 1] : 0) }
            return mean + head
        }
    }
}
