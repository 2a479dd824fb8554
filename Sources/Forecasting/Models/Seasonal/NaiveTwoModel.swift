/// The naive forecast of the seasonally adjusted series where it has a season: "Naive 2" of the M competitions.
///
/// - seealso: the benchmark code of the M4 competition, whose test of seasonality and classical multiplicative
///   decomposition these are.
public struct NaiveTwoModel: ForecastModel {
    public let name = "naive 2"
    public let period: Int

    public init(period: Int) { self.period = max(1, period) }

    public func fitted(to history: [Double]) -> (any FittedModel)? {
        guard !history.isEmpty else { return nil }
        let indices =
            SeasonalityTest.hasSeason(history, period: period)
            ? SeasonalIndices.multiplicative(history, period: period) : nil
        return FittedNaiveTwo(indices: indices ?? [1])
    }
}

private struct FittedNaiveTwo: FittedModel {
    /// Of the moment that each value has in its season, counted from the begin of the history.
    var indices: [Double]

    func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        guard let last = history.last else { return Array(repeating: 0, count: horizon) }
        let level = last / indices[(history.count - 1) % indices.count]
        return (0..<horizon).map { level * indices[(history.count + $0) % indices.count] }
    }
}
