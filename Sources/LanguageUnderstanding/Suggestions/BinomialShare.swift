import Foundation

/// What `hits` of `trials` say about the share behind them.
struct BinomialShare: Equatable {
    var hits: Int
    var trials: Int

    var estimate: Double { trials > 0 ? Double(hits) / Double(trials) : 0 }

    /// The interval that covers the share with 95 %.
    ///
    /// - seealso: C. Clopper and E. Pearson (1934), exact from the binomial tails.
    var interval: ClosedRange<Double> {
        guard trials > 0 else { return 0...1 }
        let low = hits == 0 ? 0 : root { 1 - Self.atMost(hits - 1, of: trials, share: $0) - 0.025 }
        let high = hits == trials ? 1 : root { 0.025 - Self.atMost(hits, of: trials, share: $0) }
        return low...max(low, high)
    }

    /// Chance of at most `hits` of `trials` when each is one with chance `share`.
    static func atMost(_ hits: Int, of trials: Int, share: Double) -> Double {
        guard share > 0 else { return 1 }
        guard share < 1 else { return hits < trials ? 0 : 1 }
        let total = (0...max(0, hits)).reduce(0.0) { sum, count in
            sum + exp(logChoose(trials, count) + Double(count) * log(share) + Double(trials - count) * log1p(-share))
        }
        return min(1, total)
    }

    /// Chance of at least `hits` of `trials`.
    static func atLeast(_ hits: Int, of trials: Int, share: Double) -> Double {
        hits == 0 ? 1 : max(0, 1 - atMost(hits - 1, of: trials, share: share))
    }

    private static func logChoose(_ total: Int, _ part: Int) -> Double {
        lgamma(Double(total + 1)) - lgamma(Double(part + 1)) - lgamma(Double(total - part + 1))
    }

    /// Where a function that rises in `0...1` is zero.
    private func root(of function: (Double) -> Double) -> Double {
        var (low, high) = (0.0, 1.0)
        for _ in 0..<50 {
            let middle = (low + high) / 2
            if function(middle) < 0 { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
