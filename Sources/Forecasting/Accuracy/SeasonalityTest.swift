/// Whether a series repeats itself with a period.
///
/// - seealso: J. Fiorucci and others (2016) and the benchmark code of the M4 competition: the autocorrelation at the
///   period is held against 1.645 times its standard error by Bartlett's formula.
enum SeasonalityTest {
    static func hasSeason(_ values: [Double], period: Int) -> Bool {
        guard period > 1, values.count >= 3 * period else { return false }
        let correlations = autocorrelations(values, through: period)
        let before = correlations.dropLast().reduce(0) { $0 + $1 * $1 }
        let limit = 1.645 * ((1 + 2 * before) / Double(values.count)).squareRoot()
        return abs(correlations[period - 1]) > limit
    }

    /// At the lags from 1.
    static func autocorrelations(_ values: [Double], through longest: Int) -> [Double] {
        let mean = values.reduce(0, +) / Double(max(1, values.count))
        let centred = values.map { $0 - mean }
        let power = centred.reduce(0) { $0 + $1 * $1 }
        guard power > 0 else { return Array(repeating: 0, count: longest) }
        return (1...max(1, longest)).map { lag in
            guard lag < centred.count else { return 0 }
            return (lag..<centred.count).reduce(0.0) { $0 + centred[$1] * centred[$1 - lag] } / power
        }
    }
}
