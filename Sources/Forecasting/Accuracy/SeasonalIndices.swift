/// Classical decomposition: a centred moving average, then the mean of what remains for each moment of the season.
enum SeasonalIndices {
    /// Factors with the mean 1 for each moment from the begin of the series; nil where a mean is not above zero.
    static func multiplicative(_ values: [Double], period: Int) -> [Double]? {
        let trend = centredAverage(values, period: period)
        guard let found = means(values, trend, period: period, remainder: { $1 > 0 ? $0 / $1 : nil }) else {
            return nil
        }
        let mean = found.reduce(0, +) / Double(period)
        guard mean > 0, found.allSatisfy({ $0 > 0 }) else { return nil }
        return found.map { $0 / mean }
    }

    /// Differences with the mean 0 for each moment from the begin of the series.
    static func additive(_ values: [Double], period: Int) -> [Double]? {
        let trend = centredAverage(values, period: period)
        guard let found = means(values, trend, period: period, remainder: { $0 - $1 }) else { return nil }
        let mean = found.reduce(0, +) / Double(period)
        return found.map { $0 - mean }
    }

    /// The moving average over one period, nil at both ends.
    static func centredAverage(_ values: [Double], period: Int) -> [Double?] {
        let half = period / 2
        var trend = [Double?](repeating: nil, count: values.count)
        guard values.count > 2 * half else { return trend }
        var sums = [0.0]
        for value in values { sums.append(sums[sums.count - 1] + value) }
        for time in half..<values.count - half {
            if period % 2 == 1 {
                trend[time] = (sums[time + half + 1] - sums[time - half]) / Double(period)
            } else {
                let (first, second) = (
                    sums[time + half] - sums[time - half], sums[time + half + 1] - sums[time - half + 1]
                )
                trend[time] = (first + second) / Double(2 * period)
            }
        }
        return trend
    }

    private static func means(
        _ values: [Double], _ trend: [Double?], period: Int, remainder: (Double, Double) -> Double?
    ) -> [Double]? {
        var sums = Array(repeating: 0.0, count: period)
        var counts = Array(repeating: 0, count: period)
        for (time, value) in values.enumerated() {
            guard let level = trend[time], let rest = remainder(value, level) else { continue }
            sums[time % period] += rest
            counts[time % period] += 1
        }
        guard counts.allSatisfy({ $0 > 0 }) else { return nil }
        return zip(sums, counts).map { $0 / Double($1) }
    }
}
