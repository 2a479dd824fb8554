extension Forecaster {
    /// The forecast of durations of which some are missing, because nobody was served; nil where less than half
    /// a day of them is there.
    ///
    /// - Parameters:
    ///   - history: nil where missing.
    ///   - periods: lengths of the cycles, ascending, the first that of a day.
    public static func durations(_ history: [Double?], horizon: Int, periods: [Int]) -> Forecast? {
        let recorded = history.indices.filter { history[$0] != nil }
        guard let first = recorded.first, let last = recorded.last, let day = periods.first, 2 * recorded.count >= day
        else { return nil }
        let known = Array(history[first...last])
        let values = GapFilling.levelled(known)
        let cycles = periods.filter { 2 * $0 <= values.count }
        guard !cycles.isEmpty else { return nil }
        // What the last intervals without anybody would have had comes first.
        let late = history.count - 1 - last
        let models = ForecastModels.standard(periods: cycles, count: values.count, kind: .duration)
        var forecaster = Forecaster(periods: cycles, models: models)
        forecaster.kind = .duration
        forecaster.filled = Set(known.indices.filter { known[$0] == nil })
        let found = forecaster.forecast(values, horizon: horizon + late)
        var rest = found
        rest.mean.removeFirst(late)
        rest.interval80.removeFirst(late)
        rest.interval95.removeFirst(late)
        return rest
    }
}
