/// States to begin with: the season from a decomposition of the first seasons, level and slope from a line through what remains.
///
/// - seealso: Hyndman and others (2008), section 2.6.1.
enum SmoothingSeed {
    static func parameters(_ form: SmoothingForm, _ history: [Double]) -> SmoothingParameters? {
        var parameters = SmoothingParameters()
        var adjusted = Array(history.prefix(max(10, 2 * form.period)))
        if form.season != .none {
            let first = Array(history.prefix(5 * form.period + form.period / 2))
            let isFactor = form.season == .multiplicative
            guard
                let indices = isFactor
                    ? SeasonalIndices.multiplicative(first, period: form.period)
                    : SeasonalIndices.additive(first, period: form.period)
            else { return nil }
            parameters.seasons = indices
            for time in adjusted.indices {
                let season = indices[time % form.period]
                adjusted[time] = isFactor ? adjusted[time] / season : adjusted[time] - season
            }
        }
        let line = StraightLine(through: adjusted)
        parameters.level = form.trend == .none ? adjusted.reduce(0, +) / Double(adjusted.count) : line.start
        parameters.slope = form.trend == .none ? 0 : line.slope
        if form.isMultiplicative, parameters.level <= 0 { parameters.level = max(adjusted[0], 1e-6) }
        return parameters
    }
}

/// The least-squares line through values at equal distances.
struct StraightLine {
    /// Of the moment before the first value.
    var start: Double
    var slope: Double

    init(through values: [Double]) {
        let n = Double(values.count)
        let middle = (n + 1) / 2
        let mean = values.reduce(0, +) / max(1, n)
        var (product, square) = (0.0, 0.0)
        for (index, value) in values.enumerated() {
            let offset = Double(index + 1) - middle
            product += offset * (value - mean)
            square += offset * offset
        }
        slope = square > 0 ? product / square : 0
        start = mean - slope * middle
    }
}
