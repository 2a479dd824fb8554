/// What is expected of the next values, how sure that is, and which models say so.
public struct Forecast: Sendable {
    public var mean: [Double]
    public var interval80: [ClosedRange<Double>]
    public var interval95: [ClosedRange<Double>]
    /// Best first.
    public var candidates: [ForecastCandidate]
    /// What this combination of models said at earlier points; nil where the history is too short for that.
    public var tested: TestedForecast?

    public init(
        mean: [Double], interval80: [ClosedRange<Double>], interval95: [ClosedRange<Double>],
        candidates: [ForecastCandidate]
    ) {
        self.mean = mean
        self.interval80 = interval80
        self.interval95 = interval95
        self.candidates = candidates
    }
}

extension Forecast {
    /// One of the next values.
    public struct Step: Sendable {
        public var mean: Double
        public var interval80: ClosedRange<Double>
        public var interval95: ClosedRange<Double>
    }

    /// The next first.
    public var steps: [Step] {
        mean.indices.map { Step(mean: mean[$0], interval80: interval80[$0], interval95: interval95[$0]) }
    }
}

/// A model and how it did in the back-test.
public struct ForecastCandidate: Sendable, Equatable, Encodable {
    public var name: String
    /// Its share in the forecast, 0 to 1.
    public var weight: Double
    public var mase: Double?
    public var smape: Double
    public var wape: Double?
    public var coverage80: Double?
    public var coverage95: Double?
}

/// Forecasts from earlier points of a history beside what followed.
public struct TestedForecast: Sendable, Equatable {
    /// How many values of the history each forecast saw.
    public var origins: [Int]
    /// [origin, step].
    public var paths: [[Double]]
    /// [origin, step]; not a number where nothing was recorded.
    public var actual: [[Double]]

    /// Mean absolute error over what was recorded.
    public var error: Double { ForecastAccuracy.meanAbsoluteError(paths.flatMap(\.self), actual.flatMap(\.self)) }
}
