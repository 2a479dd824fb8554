import Dispatch
import NumericalMethods
import Synchronization

/// Trains support vector machines, one class against the rest, on the likeness of texts.
///
/// Squared hinge loss, by dual coordinate descent with shrinking.
///
/// - seealso: C.-J. Hsieh et al. (2008), A Dual Coordinate Descent Method for Large-scale Linear SVM, algorithm 3, with a
///   kernel's row in the place of an example.
struct KernelMachineTrainer: Sendable {
    /// How much a wrong example costs against simple boundaries; "C" in the reference.
    var cost: Float = 1
    /// Where the descent stops.
    var tolerance: Float = 0.1
    var longestDescent = 200

    let matrix: SimilarityMatrix

    init(cost: Float, matrix: SimilarityMatrix) {
        self.cost = cost
        self.matrix = matrix
    }

    struct Solution: Sendable {
        /// [class, text]: how much a text speaks for a class; zero for most.
        var coefficients: [[Float]]
        /// [class, text], also of texts that were not learnt from.
        var margins: [[Float]]
        /// By pass: the dual objective, the mean over the classes.
        var objective: [Double]

        func margins(of text: Int) -> [Float] { margins.map { $0[text] } }
    }

    /// - Parameter kept: The texts to learn from.
    func train(labels: [Int], at kept: [Int], classes: Int) -> Solution {
        train(at: kept, classes: classes) { label, text in labels[text] == label }
    }

    /// The same of texts that may be of several classes, or of none.
    ///
    /// - Parameter isMember: Whether a text, the second, is of a class.
    func train(at kept: [Int], classes: Int, isMember: @Sendable (Int, Int) -> Bool) -> Solution {
        let boundaries = Mutex([Boundary?](repeating: nil, count: classes))
        DispatchQueue.concurrentPerform(iterations: classes) { label in
            let members = matrix.own.indices.map { isMember(label, $0) }
            let boundary = descend(kept, isMember: members, seed: UInt64(label))
            boundaries.withLock { $0[label] = boundary }
        }
        let solved = boundaries.withLock { $0.compactMap(\.self) }
        return Solution(
            coefficients: solved.map(\.coefficients), margins: solved.map(\.margins),
            objective: Self.mean(solved.map(\.objective)))
    }

    /// The mean of curves, of which the shorter ones stay where they ended.
    private static func mean(_ curves: [[Double]]) -> [Double] {
        let length = curves.map(\.count).max() ?? 0
        return (0..<length).map { step in
            curves.reduce(0) { $0 + ($1.isEmpty ? 0 : $1[min(step, $1.count - 1)]) } / Double(curves.count)
        }
    }

    private struct Boundary: Sendable {
        var coefficients: [Float]
        var margins: [Float]
        /// By pass.
        var objective: [Double]
    }

    private func descend(_ kept: [Int], isMember: [Bool], seed: UInt64) -> Boundary {
        let count = isMember.count
        var margins = [Float](repeating: 0, count: count)
        var weights = [Float](repeating: 0, count: count)
        var order = kept
        var active = order.count
        var generator = SplitMix(seed: seed)
        let ridge = 0.5 / cost
        var bound = Float.infinity
        var objective: [Double] = []
        margins.withUnsafeMutableBufferPointer { margins in
            for _ in 0..<longestDescent {
                for place in 0..<active {
                    order.swapAt(place, Int.random(in: place..<active, using: &generator))
                }
                var (largest, smallest) = (-Float.infinity, Float.infinity)
                var place = 0
                while place < active {
                    let text = order[place]
                    let sign: Float = isMember[text] ? 1 : -1
                    let gradient = sign * margins[text] - 1 + ridge * weights[text]
                    if weights[text] <= 0, gradient > bound {
                        active -= 1
                        order.swapAt(place, active)
                        continue
                    }
                    let projected = weights[text] <= 0 ? min(0, gradient) : gradient
                    largest = max(largest, projected)
                    smallest = min(smallest, projected)
                    if abs(projected) > 1e-4 {
                        let new = max(0, weights[text] - gradient / (matrix.own[text] + ridge))
                        let change = new - weights[text]
                        weights[text] = new
                        if change != 0 { matrix.likeness.add(row: text, times: change * sign, to: margins) }
                    }
                    place += 1
                }
                objective.append(
                    kept.reduce(0.0) { sum, text in
                        let turned = (isMember[text] ? margins[text] : -margins[text]) + ridge * weights[text]
                        return sum + Double(weights[text]) * (Double(turned) / 2 - 1)
                    })
                if largest - smallest <= tolerance {
                    if active == order.count { break }
                    active = order.count
                    bound = .infinity
                } else {
                    bound = largest <= 0 ? .infinity : largest
                }
            }
        }
        return Boundary(
            coefficients: weights.indices.map { isMember[$0] ? weights[$0] : -weights[$0] }, margins: margins,
            objective: objective)
    }
}
