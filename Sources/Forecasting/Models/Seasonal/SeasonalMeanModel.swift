/// The mean of the same stretch of earlier cycles, each in proportion to the season before it, the last counting most.
public struct SeasonalMeanModel: ForecastModel, FittedModel {
    /// Values in a cycle, such as a week, and in the stretch that tells the level, such as a day.
    public var cycle: Int
    public var stretch: Int
    /// How much a cycle counts beside the one after it.
    public var decay: Double

    public init(cycle: Int, stretch: Int, decay: Double = 0.8) {
        (self.cycle, self.stretch, self.decay) = (cycle, stretch, decay)
    }

    public var name: String { "mean of cycles \(cycle)" }

    public func fitted(to history: [Double]) -> (any FittedModel)? {
        history.count >= cycle + stretch && history.allSatisfy { $0 >= 0 } ? self : nil
    }

    public func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        let count = history.count
        let level = history.suffix(stretch).reduce(0, +)
        var sums = Array(repeating: 0.0, count: horizon)
        var total = 0.0
        var weight = 1.0
        for back in 1...5 {
            let begin = count - back * cycle - stretch
            guard begin >= 0 else { break }
            let before = history[begin..<begin + stretch].reduce(0, +)
            let factor = before > 0 ? level / before : 1
            for step in 0..<horizon {
                sums[step] += weight * factor * history[begin + stretch + step % cycle]
            }
            total += weight
            weight *= decay
        }
        return sums.map { total > 0 ? $0 / total : level / Double(max(1, stretch)) }
    }
}
