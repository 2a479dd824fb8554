/// Forecasts from earlier points of a history, held against what followed: a rolling origin.
///
/// - seealso: L. J. Tashman (2000), Out-of-sample tests of forecasting accuracy.
struct BackTest: Sendable {
    /// How many values of the history each forecast sees, ascending.
    let origins: [Int]
    let horizon: Int

    /// - Parameters:
    ///   - horizon: what is asked for; a short history is tested over less.
    ///   - longest: the longest cycle, two of which the first origin shows where it can.
    init(count: Int, horizon: Int, longest: Int, most: Int = 6) {
        let tested = max(1, min(horizon, count / 4))
        let least = max(min(2 * longest + 8, count / 2), min(count - tested, 4))
        let free = count - tested - least
        guard free >= 0, count > tested else {
            (origins, self.horizon) = ([], tested)
            return
        }
        let wanted = tested >= 24 ? min(4, most) : most
        let step = free >= (wanted - 1) * tested ? tested : max(1, free / max(1, wanted - 1))
        let found = (0..<wanted).map { count - tested - $0 * step }.filter { $0 >= least }
        (origins, self.horizon) = (found.reversed(), tested)
    }

    /// The forecasts of one model from each origin, with the parameters that the first one gives; nil where it has none.
    func paths(of model: any ForecastModel, on history: [Double]) -> [[Double]]? {
        guard let first = origins.first, let fitted = model.fitted(to: Array(history[..<first])) else { return nil }
        let paths = origins.map { fitted.forecast(horizon, after: Array(history[..<$0])) }
        return paths.allSatisfy { $0.allSatisfy(\.isFinite) } ? paths : nil
    }

    /// What happened after each origin; not a number where it was not recorded but filled in, unless nothing else is there.
    func actual(in history: [Double], filled: Set<Int> = []) -> [[Double]] {
        let all = origins.map { Array(history[$0..<$0 + horizon]) }
        guard !filled.isEmpty else { return all }
        let known = zip(origins, all).map { origin, values in
            values.enumerated().map { filled.contains(origin + $0) ? .nan : $1 }
        }
        return known.allSatisfy { $0.allSatisfy(\.isNaN) } ? all : known
    }
}
