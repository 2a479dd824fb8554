import NumericalMethods

/// A seasonal ARIMA model of given orders, fitted by exact maximum likelihood.
public struct ArimaModel: ForecastModel {
    public var order: ArimaOrder

    public init(_ order: ArimaOrder) { self.order = order }

    public var name: String { order.name }

    public func fitted(to history: [Double]) -> (any FittedModel)? { fit(history) }

    /// - Parameter start: unbounded coefficients of a model near this one.
    func fit(_ history: [Double], start: [Double]? = nil, mostSteps: Int = 60) -> FittedArima? {
        let values = order.differenced(history)
        guard values.count >= order.coefficientCount + 4, values.contains(where: { $0 != values[0] }) else {
            return nil
        }
        let average = values.reduce(0, +) / Double(values.count)
        let spread = (values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / Double(values.count)).squareRoot()
        let size = order.coefficientCount
        func coefficients(_ free: [Double]) -> ArmaCoefficients {
            var found = ArmaCoefficients(unbounded: Array(free.prefix(size)), order: order)
            if order.hasConstant { found.mean = average + free[size] * spread }
            return found
        }
        let begin = (start ?? Array(repeating: 0.1, count: size)) + (order.hasConstant ? [0] : [])
        let found = QuasiNewton(mostSteps: mostSteps, tolerance: 1e-9).minimum(from: begin) {
            let value = -ArmaFilter(coefficients($0), over: values).logLikelihood
            return value.isNaN ? .infinity : value
        }
        guard found.value.isFinite else { return nil }
        return FittedArima(
            order: order, coefficients: coefficients(found.point), unbounded: found.point, count: values.count,
            loss: found.value)
    }
}

/// An ARIMA model with its coefficients.
struct FittedArima: FittedModel {
    var order: ArimaOrder
    var coefficients: ArmaCoefficients
    var unbounded: [Double]
    /// Values after the differences.
    var count: Int
    /// The negative of the largest log-likelihood of the differenced series.
    var loss: Double

    /// Akaike's criterion, corrected for small samples; the variance counts as a parameter.
    var aicc: Double {
        let k = Double(order.coefficientCount + (order.hasConstant ? 1 : 0) + 1)
        let n = Double(count)
        return n - k - 1 > 0 ? 2 * loss + 2 * k * n / (n - k - 1) : .infinity
    }

    func forecast(_ horizon: Int, after history: [Double]) -> [Double] {
        let filter = ArmaFilter(coefficients, over: order.differenced(history))
        return order.integrated(filter.forecast(horizon), after: history)
    }
}
