/// What a series is made of, for a person to read: level, trend, and a season of each length.
public struct SeriesParts: Sendable, Encodable {
    public struct Season: Sendable, Encodable {
        public var period: Int
        /// How much of the variance around the trend it explains, 0 to 1.
        public var strength: Double
        /// What each moment of the season adds, from the first value after the history on.
        public var effects: [Double]
    }

    /// Mean of the last cycle.
    public var level: Double
    /// Change of the level from one cycle to the next, over the last half of the history.
    public var trend: Double
    public var seasons: [Season]

    public init(_ values: [Double], periods: [Int]) {
        let cycle = max(periods.last ?? 1, 1)
        let last = values.suffix(cycle)
        level = last.reduce(0, +) / Double(max(1, last.count))
        let half = Array(values.suffix(max(values.count / 2, min(values.count, 2 * cycle))))
        trend = StraightLine(through: half).slope * Double(cycle)
        var rest = values
        seasons = []
        for period in periods where period > 1 && rest.count >= 2 * period + 2 {
            guard let effects = SeasonalIndices.additive(rest, period: period) else { continue }
            let strength = SeasonalStrength.of(rest, period: period)
            let turned = (0..<period).map { effects[(values.count + $0) % period] }
            seasons.append(.init(period: period, strength: strength, effects: turned))
            for index in rest.indices { rest[index] -= effects[index % period] }
        }
    }
}
