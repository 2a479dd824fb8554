/// How much of the variance around the trend is the season's: "F_S", 0 to 1.
///
/// - seealso: X. Wang, K. A. Smith and R. J. Hyndman (2006), Characteristic-based clustering for time series data.
enum SeasonalStrength {
    static func of(_ values: [Double], period: Int) -> Double {
        guard values.count >= 2 * period + 2, let season = SeasonalIndices.additive(values, period: period) else {
            return 0
        }
        let trend = SeasonalIndices.centredAverage(values, period: period)
        var (detrended, remainder): ([Double], [Double]) = ([], [])
        for (time, level) in trend.enumerated() {
            guard let level else { continue }
            detrended.append(values[time] - level)
            remainder.append(values[time] - level - season[time % period])
        }
        let whole = variance(detrended)
        return whole > 0 ? max(0, 1 - variance(remainder) / whole) : 0
    }

    private static func variance(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(max(1, values.count))
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count))
    }
}
