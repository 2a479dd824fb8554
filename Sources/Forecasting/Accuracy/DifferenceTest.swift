/// How many differences make a series stationary.
///
/// - seealso: D. Kwiatkowski, P. C. B. Phillips, P. Schmidt and Y. Shin (1992), the test around a level, at 5 percent.
enum DifferenceTest {
    static func differences(_ values: [Double], most: Int) -> Int {
        var rest = values
        for count in 0..<most {
            guard rest.count > 8, statistic(rest) > 0.463 else { return count }
            rest = zip(rest.dropFirst(), rest).map { $0 - $1 }
        }
        return most
    }

    /// "η", with the lag truncation 3√n / 13 that Hyndman and Khandakar use.
    static func statistic(_ values: [Double]) -> Double {
        let n = values.count
        let mean = values.reduce(0, +) / Double(n)
        let errors = values.map { $0 - mean }
        var (sum, squares) = (0.0, 0.0)
        for error in errors {
            sum += error
            squares += sum * sum
        }
        let lags = Int(3 * Double(n).squareRoot() / 13)
        var variance = errors.reduce(0) { $0 + $1 * $1 }
        for lag in 1..<max(1, lags + 1) {
            let weight = 2 * (1 - Double(lag) / Double(lags + 1))
            variance += weight * (lag..<n).reduce(0.0) { $0 + errors[$1] * errors[$1 - lag] }
        }
        guard variance > 0 else { return 0 }
        return squares / Double(n) / variance
    }
}
