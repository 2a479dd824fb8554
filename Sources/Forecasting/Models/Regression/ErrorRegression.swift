import NumericalMethods

/// A linear regression whose errors follow an ARIMA model, of the greatest likelihood.
///
/// The coefficients given the errors' model (generalised least squares on whitened columns) and the errors' model given
/// the coefficients are fitted in turns; each turn raises the likelihood of both.
///
/// - seealso: R. J. Hyndman and G. Athanasopoulos (2021), Forecasting: Principles and Practice, chapter 10; A. C. Harvey
///   and G. D. A. Phillips (1979), Maximum likelihood estimation of regression models with ARMA disturbances.
struct ErrorRegression: Sendable {
    /// One a column, "β".
    var coefficients: [Double]
    var standardErrors: [Double]
    /// The model of "η", what the columns leave, after its differences.
    var errors: FittedArima

    private static let mostTurns = 6
    /// The errors' model is fitted to the last so many.
    static let mostErrors = 2_000

    /// nil where the columns are too many or one is made of the others.
    ///
    /// - Parameters:
    ///   - columns: [column, time].
    ///   - order: without a constant, which is a column where it is wanted.
    init?(_ values: [Double], columns: [[Double]], order: ArimaOrder) {
        let target = order.differenced(values)
        let differenced = columns.map(order.differenced)
        guard target.count >= columns.count + 8, var beta = Self.regression(target, differenced)?.coefficients
        else { return nil }
        var stationary = order
        (stationary.d, stationary.seasonalD) = (0, 0)
        var model: FittedArima?
        var variances: [Double] = []
        for turn in 0..<Self.mostTurns {
            let left = Self.left(of: target, differenced, beta)
            let start = model?.unbounded
            guard
                let next = ArimaModel(stationary).fit(Array(left.suffix(Self.mostErrors)), start: start, mostSteps: 40)
            else { return nil }
            func whitened(_ column: [Double]) -> [Double] {
                ArmaFilter(next.coefficients, over: column, whitens: true).whitened
            }
            let (white, whiteColumns) = (whitened(target), differenced.map(whitened))
            guard let found = Self.regression(white, whiteColumns) else { return nil }
            let errors = Self.left(of: white, whiteColumns, found.coefficients)
            let variance = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
            variances = found.variances.map { $0 * variance }
            let gain = (model?.loss ?? .infinity) - next.loss
            (beta, model) = (found.coefficients, next)
            if turn > 0, gain < 1e-7 * abs(next.loss) { break }
        }
        guard var model else { return nil }
        model.order = order
        (coefficients, standardErrors, errors) = (beta, variances.map { $0.squareRoot() }, model)
    }

    private static func regression(
        _ values: [Double], _ columns: [[Double]]
    ) -> (coefficients: [Double], variances: [Double])? {
        var regression = LeastSquares(columns: columns.count)
        var row = Array(repeating: 0.0, count: columns.count)
        for (time, value) in values.enumerated() {
            for column in columns.indices { row[column] = columns[column][time] }
            regression.add(row, value)
        }
        let penalty = Array(repeating: 1e-9, count: columns.count)
        guard let coefficients = regression.coefficients(penalty: penalty),
            let variances = regression.coefficientVariances(penalty: penalty)
        else { return nil }
        return (coefficients, variances)
    }

    private static func left(of values: [Double], _ columns: [[Double]], _ beta: [Double]) -> [Double] {
        var left = values
        for (column, coefficient) in zip(columns, beta) where coefficient != 0 {
            for time in left.indices { left[time] -= coefficient * column[time] }
        }
        return left
    }
}
