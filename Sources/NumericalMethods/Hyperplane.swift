/// Divides examples in two by a weighted sum: a support vector machine with squared loss.
///
/// - seealso: C.-J. Hsieh et al. (2008), A Dual Coordinate Descent Method for Large-scale Linear SVM, algorithm 1.
public struct Hyperplane: Equatable, Sendable {
    public let weights: [Float]
    public let bias: Float

    /// - Parameters:
    ///   - labels: One a row of `rows`.
    ///   - chosen: The rows to learn from; nil is all.
    ///   - cost: What a wrong example costs against simple weights; "C" in the reference.
    ///   - passes: Times that every example is seen at most.
    ///   - tolerance: The descent ends when no example is violated by more.
    public init(
        _ rows: some FeatureRows, labels: [Bool], at chosen: [Int]? = nil, cost: Float, passes: Int = 40,
        tolerance: Float = 0.02
    ) {
        precondition(labels.count == rows.count, "every row has a label")
        var order = chosen ?? Array(0..<rows.count)
        // The last weight is that of the number 1, which every row has.
        var weights = [Float](repeating: 0, count: rows.dimension)
        var bias: Float = 0
        var duals = [Float](repeating: 0, count: rows.count)
        let softness = 1 / (2 * cost)
        var diagonal = [Float](repeating: 0, count: rows.count)
        for row in order { diagonal[row] = rows.squaredLength(row) + 1 + softness }
        var random = SplitMix(seed: 1)
        weights.withUnsafeMutableBufferPointer { buffer in
            guard let weights = buffer.baseAddress else { return }
            for _ in 0..<passes {
                order.shuffle(using: &random)
                var worst: Float = 0
                for row in order {
                    let sign: Float = labels[row] ? 1 : -1
                    let gradient = sign * (rows.product(row, with: weights) + bias) - 1 + softness * duals[row]
                    let projected = duals[row] == 0 ? min(gradient, 0) : gradient
                    worst = max(worst, abs(projected))
                    guard projected != 0 else { continue }
                    let dual = max(0, duals[row] - gradient / diagonal[row])
                    let step = (dual - duals[row]) * sign
                    duals[row] = dual
                    rows.add(row, times: step, to: weights)
                    bias += step
                }
                if worst < tolerance { break }
            }
        }
        self.weights = weights
        self.bias = bias
    }

    /// The distance of a row from the plane, above 0 on the side of what is true, in units of the margin.
    public func score(_ row: Int, of rows: some FeatureRows) -> Float {
        precondition(rows.dimension == weights.count, "the rows have the plane's dimension")
        return bias
            + weights.withUnsafeBufferPointer { weights in
                weights.baseAddress.map { rows.product(row, with: $0) } ?? 0
            }
    }
}
