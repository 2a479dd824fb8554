import Foundation

/// Forecasts of all series of a tree, which add up.
///
/// The methods are held against each other by back-test: the covariance that combines the forecasts of one origin comes
/// from the errors of the other origins.
public struct ReconciledForecast: Sendable {
    public struct Candidate: Sendable, Encodable, Equatable {
        public var method: ReconciliationMethod
        /// Mean over all nodes of the mean absolute error over that of a seasonal naive forecast.
        public var error: Double
    }

    /// One a node, the total first.
    public private(set) var forecasts: [SeriesForecast]
    public private(set) var method: ReconciliationMethod
    /// Best first; empty where the history is too short for a back-test.
    public private(set) var candidates: [Candidate] = []
    /// The error of the forecasts that each series has by itself, and which do not add up.
    public private(set) var errorApart: Double?

    /// - Parameters:
    ///   - forecasts: of each node by itself, not rounded.
    ///   - asked: the method to take; nil for the best.
    public init(_ forecasts: [SeriesForecast], tree: SeriesTree, method asked: ReconciliationMethod? = nil) {
        let isPositive = forecasts.allSatisfy { $0.series.values.allSatisfy { $0 >= 0 } }
        let isCount = forecasts.allSatisfy { $0.kind == .count }
        let base = BasePaths(forecasts)
        let tried = ReconciliationMethod.allCases.compactMap { method in
            base.flatMap { base in
                base.reconciled(method, tree: tree, isPositive: isPositive).map {
                    Trial(method: method, paths: $0, error: base.error(of: $0))
                }
            }
        }.sorted { $0.error < $1.error }
        candidates = tried.map { Candidate(method: $0.method, error: $0.error) }
        errorApart = base.map { $0.error(of: $0.paths) }
        let wanted = asked ?? tried.first?.method ?? .bottomUp
        let errors = base?.errors(without: nil) ?? []
        let reconciler = Reconciler(wanted, tree: tree, errors: errors, isPositive: isPositive)
        guard
            let used = reconciler ?? Reconciler(.bottomUp, tree: tree, errors: [], isPositive: isPositive)
        else { preconditionFailure("sums of leaves need no inverse") }
        method = reconciler == nil ? .bottomUp : wanted
        let steps = forecasts.first?.forecast.mean.count ?? 0
        let means = (0..<steps).map { step in used.reconciled(forecasts.map { $0.forecast.mean[step] }) }
        let paths = tried.first { [method] in $0.method == method }?.paths
        let whole = isCount ? means.map { row in tree.wholeNumbers(tree.leaves.map { row[$0] }) } : means
        self.forecasts = forecasts.enumerated().map { node, forecast in
            forecast.moved(
                to: means.map { $0[node] }, written: whole.map { $0[node] }, tested: paths?.map { $0.map { $0[node] } },
                isCount: isCount)
        }
    }

    private struct Trial {
        var method: ReconciliationMethod
        /// [origin, step, node].
        var paths: [[[Double]]]
        var error: Double
    }
}

/// What the nodes' own forecasts said from the same earlier points.
private struct BasePaths {
    /// [origin, step, node].
    let paths: [[[Double]]]
    let actual: [[[Double]]]
    /// Of each node, what an error is divided by; 0 for one that never changes.
    private let scales: [Double]

    /// nil where there are no such points.
    init?(_ forecasts: [SeriesForecast]) {
        let tested = forecasts.compactMap(\.forecast.tested)
        guard let first = tested.first, tested.count == forecasts.count, !first.origins.isEmpty,
            tested.allSatisfy({ $0.origins == first.origins })
        else { return nil }
        func turned(_ values: (TestedForecast) -> [[Double]]) -> [[[Double]]] {
            let all = tested.map(values)
            return first.paths.indices.map { origin in
                first.paths[origin].indices.map { step in all.map { $0[origin][step] } }
            }
        }
        (paths, actual) = (turned(\.paths), turned(\.actual))
        scales = forecasts.map {
            ForecastAccuracy.naiveError($0.series.values, period: $0.periods.first ?? 1) ?? 0
        }
    }

    /// [observation, node], of all origins but one.
    func errors(without left: Int?) -> [[Double]] {
        paths.indices.filter { $0 != left }.flatMap { origin in
            zip(paths[origin], actual[origin]).map { zip($0, $1).map { $1 - $0 } }
                .filter { $0.allSatisfy { !$0.isNaN } }
        }
    }

    func reconciled(_ method: ReconciliationMethod, tree: SeriesTree, isPositive: Bool) -> [[[Double]]]? {
        var found: [[[Double]]] = []
        for origin in paths.indices {
            let errors = errors(without: origin)
            guard let reconciler = Reconciler(method, tree: tree, errors: errors, isPositive: isPositive) else {
                return nil
            }
            found.append(paths[origin].map(reconciler.reconciled))
        }
        return found
    }

    func error(of found: [[[Double]]]) -> Double {
        let nodes = scales.indices.filter { scales[$0] > 0 }
        let errors = nodes.map { node in
            ForecastAccuracy.meanAbsoluteError(
                found.joined().map { $0[node] }, actual.joined().map { $0[node] }) / scales[node]
        }
        return errors.reduce(0, +) / Double(max(1, errors.count))
    }
}

extension SeriesForecast {
    /// The same with another mean, around which the intervals are those of the errors that the new forecast made.
    ///
    /// - Parameters:
    ///   - mean: before rounding.
    ///   - written: after it.
    ///   - tested: [origin, step]; nil where nothing was tested, so that the widths stay.
    fileprivate func moved(
        to mean: [Double], written: [Double], tested paths: [[Double]]?, isCount: Bool
    ) -> SeriesForecast {
        var moved = self
        let old = forecast
        moved.forecast.mean = written
        if let paths, var tested = old.tested {
            tested.paths = paths
            moved.forecast.tested = tested
            let forecaster = Forecaster(periods: periods, models: [])
            (moved.forecast.interval80, moved.forecast.interval95) = forecaster.intervals(
                around: mean, tested: tested, history: series.values)
        } else {
            let lowest = series.values.allSatisfy { $0 >= 0 } ? 0 : -Double.infinity
            func shifted(_ range: ClosedRange<Double>, _ step: Int) -> ClosedRange<Double> {
                let shift = mean[step] - old.mean[step]
                let lower = max(lowest, range.lowerBound + shift)
                return lower...max(lower, range.upperBound + shift)
            }
            moved.forecast.interval80 = old.interval80.enumerated().map { shifted($1, $0) }
            moved.forecast.interval95 = old.interval95.enumerated().map { shifted($1, $0) }
        }
        guard isCount else { return moved }
        func around(_ range: ClosedRange<Double>, _ value: Double) -> ClosedRange<Double> {
            min(value, range.lowerBound.rounded(.down))...max(value, range.upperBound.rounded(.up))
        }
        moved.forecast.interval80 = zip(moved.forecast.interval80, written).map(around)
        moved.forecast.interval95 = zip(moved.forecast.interval95, written).map(around)
        return moved
    }
}
