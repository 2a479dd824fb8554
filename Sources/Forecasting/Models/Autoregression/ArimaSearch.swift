/// The ARIMA model with the least AICc that a stepwise search finds.
///
/// - seealso: R. J. Hyndman and Y. Khandakar (2008), Automatic Time Series Forecasting: the forecast package for R.
public struct ArimaSearch: ForecastModel {
    public let name: String
    public var period: Int
    public var scale: ValueScale
    /// Only the last so many values are looked at.
    public var mostValues: Int

    public init(period: Int = 1, scale: ValueScale = .plain, mostValues: Int = 1200) {
        (self.period, self.scale, self.mostValues) = (max(1, period), scale, mostValues)
        name = (period > 1 ? "SARIMA, stepwise" : "ARIMA, stepwise") + (scale == .plain ? "" : ", \(scale)")
    }

    public func fitted(to history: [Double]) -> (any FittedModel)? {
        guard scale.fits(history) else { return nil }
        let values = history.suffix(mostValues).map(scale.scaled)
        guard let found = best(values) else { return nil }
        return FittedArimaSearch(scale: scale, mostValues: mostValues, model: found)
    }

    func best(_ values: [Double]) -> FittedArima? {
        guard values.count >= 10 else { return nil }
        let isSeasonal = period > 1 && values.count >= 3 * period
        let seasonalD = isSeasonal && SeasonalStrength.of(values, period: period) > 0.64 ? 1 : 0
        let deseasoned = ArimaOrder(0, 0, 0, seasonal: (0, seasonalD, 0), period: period).differenced(values)
        let d = DifferenceTest.differences(deseasoned, most: seasonalD > 0 ? 1 : 2)
        let season = isSeasonal ? period : 1
        let mayHaveConstant = d + seasonalD < 2
        let most = seasonalD + d > 0 ? 1 : 0
        func order(_ p: Int, _ q: Int, _ seasonalP: Int, _ seasonalQ: Int, _ hasConstant: Bool) -> ArimaOrder {
            ArimaOrder(
                p, d, q, seasonal: isSeasonal ? (seasonalP, seasonalD, seasonalQ) : (0, 0, 0), period: season,
                hasConstant: hasConstant && mayHaveConstant)
        }
        var tried: [ArimaOrder: FittedArima?] = [:]
        func fit(_ order: ArimaOrder) -> FittedArima? {
            if let known = tried[order] { return known }
            let found = ArimaModel(order).fit(values, mostSteps: 25)
            tried[order] = found
            return found
        }
        let hasConstant = most == 0 || mayHaveConstant
        let starts = [
            order(2, 2, 1, 1, hasConstant), order(0, 0, 0, 0, hasConstant), order(1, 0, 1, 0, hasConstant),
            order(0, 1, 0, 1, hasConstant), order(0, 1, 0, 1, false),
        ]
        guard var best = starts.compactMap(fit).min(by: { $0.aicc < $1.aicc }) else { return nil }
        while tried.count < 40 {
            let better = Self.neighbours(of: best.order, mayHaveConstant: mayHaveConstant)
                .filter { tried[$0] == nil }.lazy.compactMap(fit).first { $0.aicc < best.aicc - 1e-6 }
            guard let better else { break }
            best = better
        }
        let start = Array(best.unbounded.prefix(best.order.coefficientCount))
        return ArimaModel(best.order).fit(values, start: start) ?? best
    }

    /// Orders one step away: seasonal first, as in the source.
    private static func neighbours(of order: ArimaOrder, mayHaveConstant: Bool) -> [ArimaOrder] {
        var found: [ArimaOrder] = []
        func add(_ p: Int, _ q: Int, _ seasonalP: Int, _ seasonalQ: Int) {
            var next = order
            next.p += p
            next.q += q
            next.seasonalP += seasonalP
            next.seasonalQ += seasonalQ
            let isAllowed =
                (0...5).contains(next.p) && (0...5).contains(next.q) && (0...2).contains(next.seasonalP)
                && (0...2).contains(next.seasonalQ)
            if isAllowed { found.append(next) }
        }
        if order.period > 1 {
            for (p, q) in [(-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (1, 1)] { add(0, 0, p, q) }
        }
        for (p, q) in [(-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (1, 1), (1, -1), (-1, 1)] { add(p, q, 0, 0) }
        if mayHaveConstant {
            var other = order
            other.hasConstant.toggle()
            found.append(other)
        }
        return found
    }
}

private struct FittedArimaSearch: FittedModel {
    var scale: ValueScale
    var mostValues: Int
    var model: FittedArima

    func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        let values = history.suffix(mostValues).map(scale.scaled)
        let (least, most) = (values.min() ?? 0, values.max() ?? 0)
        let reach = scale == .logarithm ? min(most - least, 1) : 2 * (most - least)
        return model.forecast(horizon, after: values).map {
            scale.unscaled(min(most + reach, max(least - reach, $0)))
        }
    }
}
