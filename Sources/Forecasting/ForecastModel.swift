/// A way to forecast, before it has seen a series.
public protocol ForecastModel: Sendable {
    /// As tables of candidates show it.
    var name: String { get }

    /// The model with its parameters for this series; nil where the series is too short or not of the kind.
    ///
    /// - Parameter history: values at equal distances, oldest first, all finite.
    func fitted(to history: [Double]) -> (any FittedModel)?
}

/// A model that knows its parameters and can go on from any point of its series.
public protocol FittedModel: Sendable {
    /// What is expected of the next `horizon` values after `history`, which begins where the history of the fit began.
    func forecast(_ horizon: Int, after history: [Double]) -> [Double]
}
