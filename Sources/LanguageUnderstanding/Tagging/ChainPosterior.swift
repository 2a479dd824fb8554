import CKernels
import Foundation

/// Probabilities of tags and of steps between tags, given all scores of a sentence; "forward-backward".
///
/// Works on scaled probabilities instead of logarithms: a product for each step, and an exponential only for each tag.
///
/// - seealso: L. Rabiner (1989), A Tutorial on Hidden Markov Models, section V A; C. Sutton and A. McCallum (2012), An
///   Introduction to Conditional Random Fields, section 4.1.
struct ChainPosterior: ~Copyable {
    /// Chances below this, of a whole of 1, are not followed.
    private static let negligible: Float = 1e-13
    private static let leastFactor: Float = 1e-25

    /// Exponentials of the transitions.
    private let factors: ChainTransitions
    /// `factors.between` with rows and columns exchanged.
    private let transposed: [Float]
    /// Sums over the steps of all sentences, up to the factor of each step.
    private var steps: ChainTransitions
    private var collectsSteps: Bool

    private var potentials: [Float] = []
    private var forward: [Float] = []
    private var backward: [Float] = []
    private var gathered: [Float]

    /// Of each token and tag of the latest sentence, [token, tag].
    private(set) var marginals: [Float] = []
    /// Logarithm of the sum over all sequences of tags; "log Z".
    private(set) var logPartition = 0.0

    /// - Parameter collectsSteps: Whether `expectedSteps` will be asked for.
    init(_ transitions: ChainTransitions, collectsSteps: Bool = false) {
        factors = transitions.mapped(expf)
        self.collectsSteps = collectsSteps
        steps = ChainTransitions(labelCount: transitions.labelCount)
        let count = transitions.openingCount
        var transposed = factors.between
        for row in 0..<count {
            for column in 0..<count { transposed[column * count + row] = factors.between[row * count + column] }
        }
        self.transposed = transposed
        gathered = [Float](repeating: 0, count: count)
    }

    /// Expected counts of steps, of starts and of ends in all sentences so far.
    var expectedSteps: ChainTransitions {
        var expected = steps
        for index in expected.between.indices { expected.between[index] *= factors.between[index] }
        for index in expected.within.indices { expected.within[index] *= factors.within[index] }
        return expected
    }

    /// - Parameter emissions: Scores of the tags of each token, [token, tag].
    mutating func run(_ emissions: ArraySlice<Float>) {
        let count = factors.tagCount
        let length = emissions.count / count
        guard length > 0 else { return }
        exponentiate(emissions, length: length)
        passForward(length: length)
        for row in 0..<factors.openingCount {
            backward[(length - 1) * count + factors.closingTag(row)] = factors.ends[row]
        }
        _ = marginalise(length - 1)
        for token in stride(from: length - 1, to: 0, by: -1) { stepBack(from: token) }
        guard collectsSteps else { return }
        for tag in 0..<factors.openingCount {
            steps.starts[tag] += marginals[tag]
            steps.ends[tag] += marginals[(length - 1) * count + factors.closingTag(tag)]
        }
    }

    private mutating func exponentiate(_ emissions: ArraySlice<Float>, length: Int) {
        let count = factors.tagCount
        potentials = [Float](repeating: 0, count: emissions.count)
        forward = potentials
        backward = potentials
        marginals = potentials
        logPartition = 0
        for token in 0..<length {
            let row = token * count
            let source = emissions.startIndex + row
            var highest = -Float.infinity
            for tag in 0..<count { highest = max(highest, emissions[source + tag]) }
            for tag in 0..<count {
                potentials[row + tag] = max(Self.leastFactor, expf(emissions[source + tag] - highest))
            }
            logPartition += Double(highest)
        }
    }

    private mutating func passForward(length: Int) {
        let count = factors.tagCount
        for tag in 0..<factors.openingCount { forward[tag] = factors.starts[tag] }
        for token in 0..<length {
            let row = token * count
            if token > 0 { stepForward(to: token) }
            var sum: Float = 0
            for tag in row..<row + count {
                forward[tag] *= potentials[tag]
                sum += forward[tag]
            }
            let inverse = 1 / sum
            for tag in row..<row + count { forward[tag] *= inverse }
            logPartition += Double(logf(sum))
        }
        var last: Float = 0
        for row in 0..<factors.openingCount {
            last += forward[(length - 1) * count + factors.closingTag(row)] * factors.ends[row]
        }
        logPartition += Double(logf(last))
    }

    /// What reaches each tag of `token` from the tags before it.
    private mutating func stepForward(to token: Int) {
        let (labels, opening) = (factors.labelCount, factors.openingCount)
        let here = token * factors.tagCount
        let before = here - factors.tagCount
        forward.withUnsafeMutableBufferPointer { forward in
            factors.between.withUnsafeBufferPointer { between in
                guard let base = forward.baseAddress, let factor = between.baseAddress else { return }
                for row in 0..<opening where forward[before + factors.closingTag(row)] > Self.negligible {
                    kernels_add_scaled(
                        forward[before + factors.closingTag(row)], factor + row * opening, base + here, opening)
                }
            }
            factors.within.withUnsafeBufferPointer { within in
                for label in 0..<labels {
                    let beginning = forward[before + 1 + labels + label]
                    let inside = forward[before + opening + label]
                    forward[here + opening + label] =
                        beginning * within[label] + inside * within[2 * labels + label]
                    forward[here + opening + labels + label] =
                        beginning * within[labels + label] + inside * within[3 * labels + label]
                }
            }
        }
    }

    /// The chances of the tags of one token; returns the sum that they were divided by, or 1 where it is nothing.
    private mutating func marginalise(_ token: Int) -> Float {
        let row = token * factors.tagCount
        var sum: Float = 0
        for tag in row..<row + factors.tagCount {
            marginals[tag] = forward[tag] * backward[tag]
            sum += marginals[tag]
        }
        guard sum > 0 else {
            // What stands before and what stands behind exclude each other, as far as floats can tell.
            for tag in row..<row + factors.tagCount { marginals[tag] = forward[tag] }
            return 1
        }
        for tag in row..<row + factors.tagCount { marginals[tag] /= sum }
        return sum
    }

    /// What each tag before `token` leads to, and the steps in between.
    private mutating func stepBack(from token: Int) {
        let (labels, opening, count) = (factors.labelCount, factors.openingCount, factors.tagCount)
        let here = token * count
        let before = here - count
        // From here on, what lies ahead counts the token itself; its scale is free, and 1 keeps it in bounds.
        var ahead: Float = 0
        for tag in here..<here + count {
            backward[tag] *= potentials[tag]
            ahead += backward[tag]
        }
        let scale = 1 / max(ahead, .leastNormalMagnitude)
        for tag in here..<here + count { backward[tag] *= scale }
        for row in 0..<opening { gathered[row] = 0 }
        backward.withUnsafeBufferPointer { ahead in
            transposed.withUnsafeBufferPointer { transposed in
                gathered.withUnsafeMutableBufferPointer { gathered in
                    guard let factor = transposed.baseAddress, let target = gathered.baseAddress else { return }
                    for tag in 0..<opening where ahead[here + tag] > Self.negligible {
                        kernels_add_scaled(ahead[here + tag], factor + tag * opening, target, opening)
                    }
                }
            }
        }
        for row in 0..<opening { backward[before + factors.closingTag(row)] = gathered[row] }
        for label in 0..<labels {
            let inside = backward[here + opening + label]
            let end = backward[here + opening + labels + label]
            backward[before + 1 + labels + label] =
                inside * factors.within[label] + end * factors.within[labels + label]
            backward[before + opening + label] =
                inside * factors.within[2 * labels + label] + end * factors.within[3 * labels + label]
        }
        let sum = marginalise(token - 1)
        if collectsSteps { collect(before: before, here: here, norm: 1 / sum) }
    }

    private mutating func collect(before: Int, here: Int, norm: Float) {
        let (labels, opening) = (factors.labelCount, factors.openingCount)
        backward.withUnsafeBufferPointer { ahead in
            steps.between.withUnsafeMutableBufferPointer { between in
                guard let source = ahead.baseAddress, let target = between.baseAddress else { return }
                for row in 0..<opening where forward[before + factors.closingTag(row)] > Self.negligible {
                    kernels_add_scaled(
                        forward[before + factors.closingTag(row)] * norm, source + here, target + row * opening, opening
                    )
                }
            }
        }
        for label in 0..<labels {
            let beginning = forward[before + 1 + labels + label] * norm
            let inside = forward[before + opening + label] * norm
            let toInside = backward[here + opening + label]
            let toEnd = backward[here + opening + labels + label]
            steps.within[label] += beginning * toInside
            steps.within[labels + label] += beginning * toEnd
            steps.within[2 * labels + label] += inside * toInside
            steps.within[3 * labels + label] += inside * toEnd
        }
    }
}
