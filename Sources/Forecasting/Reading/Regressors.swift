/// What is known beside a series, in the future too: campaigns, staff on duty, expected arrivals.
public struct Regressors: Sendable, Equatable {
    public var names: [String]
    /// [time, regressor], from the first value of the history to the last of the forecast.
    public var rows: [[Double]]

    public init(names: [String], rows: [[Double]]) {
        (self.names, self.rows) = (names, rows)
    }
}
