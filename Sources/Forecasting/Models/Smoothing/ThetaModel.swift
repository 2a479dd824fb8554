/// The mean of a straight line and a simple smoothing of the doubled curvature, season taken out before.
///
/// - seealso: V. Assimakopoulos and K. Nikolopoulos (2000), The theta model; R. J. Hyndman and B. Billah (2003).
public struct ThetaModel: ForecastModel {
    public let name = "Theta"
    public var period: Int

    public init(period: Int) { self.period = max(1, period) }

    public func fitted(to history: [Double]) -> (any FittedModel)? {
        guard history.count >= 6 else { return nil }
        let isSeasonal = SeasonalityTest.hasSeason(history, period: period) && history.allSatisfy { $0 > 0 }
        let indices = (isSeasonal ? SeasonalIndices.multiplicative(history, period: period) : nil) ?? [1]
        let adjusted = history.enumerated().map { $1 / indices[$0 % indices.count] }
        let line = StraightLine(through: adjusted)
        let curve = adjusted.enumerated().map { 2 * $1 - (line.start + line.slope * Double($0 + 1)) }
        guard let smoothing = SmoothingModel(.init(), mostFittedStates: 1).fit(curve) else { return nil }
        return FittedTheta(indices: indices, line: line, smoothing: smoothing.parameters)
    }
}

private struct FittedTheta: FittedModel {
    var indices: [Double]
    /// The line of theta 0.
    var line: StraightLine
    /// Of the line of theta 2.
    var smoothing: SmoothingParameters

    func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        func straight(_ time: Int) -> Double { line.start + line.slope * Double(time + 1) }
        let curve = history.enumerated().map { 2 * $1 / indices[$0 % indices.count] - straight($0) }
        let level = SmoothingFilter(.init(), smoothing, over: curve).level
        return (history.count..<history.count + horizon).map {
            (level + straight($0)) / 2 * indices[$0 % indices.count]
        }
    }
}
