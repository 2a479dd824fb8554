/// A way to make the forecasts of a tree of series add up.
public enum ReconciliationMethod: String, Sendable, CaseIterable, Encodable {
    /// Sums of the leaves' forecasts.
    case bottomUp = "bottom-up"
    /// The total's forecast, shared at each node in proportion to the forecasts of its parts.
    ///
    /// - seealso: G. Athanasopoulos, R. A. Ahmed and R. J. Hyndman (2009), Hierarchical forecasts for Australian domestic tourism.
    case topDown = "top-down"
    /// The combination of least squares, each forecast weighted by the inverse of its errors' variance.
    case variances = "wls"
    /// The combination with the least trace of the errors' covariance, which is shrunk towards its diagonal.
    ///
    /// - seealso: S. L. Wickramasuriya, G. Athanasopoulos and R. J. Hyndman (2019), Optimal forecast reconciliation for
    ///   hierarchical and grouped time series through trace minimization.
    case leastTrace = "mint"
}
