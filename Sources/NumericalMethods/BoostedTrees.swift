import Foundation

/// Small trees of yes-or-no questions about numbers, each correcting those before it: gradient boosting for two classes.
///
/// - seealso: J. Friedman (2001), Greedy Function Approximation: A Gradient Boosting Machine; T. Chen and C. Guestrin (2016),
/// XGBoost, equations 6 and 7; G. Ke et al. (2017), LightGBM, for the histograms and growing the best leaf first.
public struct BoostedTrees: Equatable, Sendable {
    public struct Options: Equatable, Sendable {
        public var trees = 300
        public var leaves = 15
        /// How much of a tree's correction is taken.
        public var rate = 0.05
        public var leastExamplesOfLeaf = 40
        /// "lambda" in Chen and Guestrin.
        public var penalty = 5.0
        /// Shares of the examples and of the features that a tree sees.
        public var examples = 0.8
        public var features = 0.5
        public var seed: UInt64 = 1

        public init() {}
    }

    struct Tree: Equatable, Sendable {
        /// A node asks whether `feature` is at most `threshold`; a leaf has no children and a value.
        struct Node: Equatable, Sendable {
            var feature = 0
            var threshold: Float = 0
            /// The node for yes; the one for no comes after it.
            var child: Int?
            var value = 0.0
        }

        var nodes = [Node()]

        func value(_ row: ArraySlice<Float>) -> Double {
            var node = nodes[0]
            while let child = node.child {
                node = nodes[row[row.startIndex + node.feature] <= node.threshold ? child : child + 1]
            }
            return node.value
        }
    }

    let trees: [Tree]
    let start: Double

    /// The chance in `0...1` that the label is true.
    ///
    /// - Parameter row: One number a feature.
    public func chance(_ row: ArraySlice<Float>) -> Double {
        1 / (1 + exp(-trees.reduce(start) { $0 + $1.value(row) }))
    }

    /// - Parameters:
    ///   - matrix: [example, feature].
    ///   - chosen: The rows to learn from; nil is all.
    public init(_ matrix: VectorMatrix, labels: [Bool], at chosen: [Int]? = nil, options: Options = Options()) {
        precondition(labels.count == matrix.count, "every row has a label")
        let rows = chosen ?? Array(0..<matrix.count)
        let share = (Double(rows.count { labels[$0] }) + 0.5) / (Double(rows.count) + 1)
        start = log(share / (1 - share))
        var margins = [Double](repeating: start, count: matrix.count)
        let bins = FeatureBins(matrix)
        let told = (0..<matrix.dimension).filter { !bins.edges[$0].isEmpty }
        var random = SplitMix(seed: options.seed)
        var trees: [Tree] = []
        var gradients = [Float](repeating: 0, count: matrix.count * 2)
        for _ in 0..<options.trees {
            for row in rows {
                let chance = 1 / (1 + exp(-margins[row]))
                gradients[row * 2] = Float(chance - (labels[row] ? 1 : 0))
                gradients[row * 2 + 1] = Float(chance * (1 - chance))
            }
            let seen = rows.filter { _ in Double.random(in: 0..<1, using: &random) < options.examples }
            let features = Array(
                told.shuffled(using: &random)
                    .prefix(max(1, Int(Double(told.count) * options.features)))
            ).sorted()
            let tree = TreeGrowth(bins, gradients, features: features, options: options).grow(on: seen)
            for row in rows { margins[row] += tree.value(matrix[row]) }
            trees.append(tree)
        }
        self.trees = trees
    }
}
