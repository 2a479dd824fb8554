/// The last value goes on.
public struct NaiveModel: ForecastModel, FittedModel {
    public let name = "naive"

    public init() {}

    public func fitted(to history: [Double]) -> (any FittedModel)? { history.isEmpty ? nil : self }

    public func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        Array(repeating: history.last ?? 0, count: horizon)
    }
}

/// The last season goes on.
public struct SeasonalNaiveModel: ForecastModel, FittedModel {
    /// Values in a season, "m" in the literature.
    public let period: Int

    public var name: String { "seasonal naive \(period)" }

    public init(period: Int) { self.period = max(1, period) }

    public func fitted(to history: [Double]) -> (any FittedModel)? { history.count < period ? nil : self }

    public func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        let season = Array(history.suffix(period))
        return (0..<horizon).map { season.isEmpty ? 0 : season[$0 % season.count] }
    }
}
