import Foundation

/// The parameters of a smoothing and the states before the first value.
struct SmoothingParameters: Sendable, Equatable {
    /// Smoothing of the level; "α" in the source.
    var alpha = 0.3
    /// Smoothing of the slope, at most alpha; "β".
    var beta = 0.0
    /// Smoothing of the season, at most 1 - alpha; "γ".
    var gamma = 0.0
    /// Damping of the slope, 0.8 to 0.98; "φ".
    var phi = 1.0
    /// Level; "ℓ₀".
    var level = 0.0
    /// Slope; "b₀".
    var slope = 0.0
    /// The first entry is that of the first value: "s₁₋ₘ", "s₂₋ₘ", ...
    var seasons: [Double] = []
}

extension SmoothingParameters {
    private static let (least, most) = (0.000_000_01, 0.9999)

    /// The smoothing parameters as numbers without bounds.
    func unbounded(_ form: SmoothingForm) -> [Double] {
        var free = [Self.logit(alpha, Self.least, Self.most)]
        if form.trend != .none { free.append(Self.logit(beta, Self.least, max(alpha, 2 * Self.least))) }
        if form.season != .none { free.append(Self.logit(gamma, Self.least, max(1 - alpha, 2 * Self.least))) }
        if form.trend == .damped { free.append(Self.logit(phi, 0.8, 0.98)) }
        return free
    }

    mutating func setBounded(_ free: ArraySlice<Double>, _ form: SmoothingForm) {
        var rest = free
        alpha = Self.logistic(rest.removeFirst(), Self.least, Self.most)
        if form.trend != .none {
            beta = Self.logistic(rest.removeFirst(), Self.least, max(alpha, 2 * Self.least))
        }
        if form.season != .none {
            gamma = Self.logistic(rest.removeFirst(), Self.least, max(1 - alpha, 2 * Self.least))
        }
        if form.trend == .damped { phi = Self.logistic(rest.removeFirst(), 0.8, 0.98) }
    }

    private static func logistic(_ free: Double, _ least: Double, _ most: Double) -> Double {
        least + (most - least) / (1 + exp(-free))
    }

    private static func logit(_ bounded: Double, _ least: Double, _ most: Double) -> Double {
        let share = min(0.999, max(0.001, (bounded - least) / (most - least)))
        return log(share / (1 - share))
    }
}
