/// Which earlier values tell about the next: the last few, and those around the same moment of earlier cycles.
enum LagPattern {
    /// The lags, shortest first, of which no more are taken than the history can teach.
    ///
    /// - Parameter periods: lengths of the cycles, ascending, such as 24 and 168.
    static func lags(periods: [Int], count: Int) -> [Int] {
        var lags = Set(1...5)
        for (index, period) in periods.enumerated() where period > 1 {
            let isLongest = index == periods.count - 1
            let bound = isLongest ? 3 * period : periods[index + 1] - period / 2
            lags.formUnion(around(period, period > 8 ? 2 : 1))
            lags.formUnion(around(2 * period, 1))
            if !isLongest { lags.formUnion(stride(from: 3 * period, to: bound, by: period)) }
            if !isLongest, bound > 3 * period { lags.formUnion(around(periods[index + 1] - period, 1)) }
        }
        if let longest = periods.last, periods.count > 1 {
            lags.subtract(around(2 * longest, 1))
            lags = lags.filter { $0 <= longest + 2 }
        }
        // A lag needs itself twice over in the history, and every coefficient four observations.
        var kept = lags.filter { $0 > 0 && 5 * $0 <= 3 * count }.sorted()
        while let longest = kept.last, 4 * kept.count > count - longest, kept.count > 1 { kept.removeLast() }
        return kept
    }

    private static func around(_ lag: Int, _ reach: Int) -> [Int] { Array(max(1, lag - 1)...(lag + reach)) }
}
