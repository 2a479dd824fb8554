import NumericalMethods

/// Makes the forecasts of one moment add up, by one method.
struct Reconciler: Sendable {
    private let tree: SeriesTree
    private let method: ReconciliationMethod
    /// "G", [leaf, node]: leaves from the forecasts of all nodes; nil for top-down.
    private let combination: [[Double]]?
    private let isPositive: Bool

    /// nil where the covariance has no inverse, or there are too many series for one.
    ///
    /// - Parameters:
    ///   - errors: [observation, node], of the forecasts that each node has by itself.
    ///   - isPositive: whether no series goes below zero.
    init?(_ method: ReconciliationMethod, tree: SeriesTree, errors: [[Double]], isPositive: Bool) {
        (self.tree, self.method, self.isPositive) = (tree, method, isPositive)
        switch method {
        case .topDown: combination = nil
        case .bottomUp:
            combination = tree.leaves.map { leaf in tree.nodes.indices.map { $0 == leaf ? 1 : 0 } }
        case .variances, .leastTrace:
            guard tree.nodes.count <= Self.mostNodes, errors.count > 1 else { return nil }
            let covariance = ErrorCovariance(errors)
            let weights = method == .variances ? covariance.diagonal : covariance.shrunk
            guard let found = Self.combination(tree, weights) else { return nil }
            combination = found
        }
    }

    private static let mostNodes = 600

    /// Values of all nodes that add up.
    ///
    /// - Parameter base: what each node is forecast by itself.
    func reconciled(_ base: [Double]) -> [Double] {
        let leaves = combination.map { rows in
            rows.map { row in zip(row, base).reduce(0.0) { $0 + $1.0 * $1.1 } }
        }
        let kept = (leaves ?? sharedDown(base)).map { isPositive ? max(0, $0) : $0 }
        return tree.sums(kept)
    }

    /// Values of the leaves; equal parts where all parts of a node are forecast zero.
    private func sharedDown(_ base: [Double]) -> [Double] {
        var values = base
        for (place, node) in tree.nodes.enumerated() where !node.children.isEmpty {
            let sum = node.children.reduce(0) { $0 + base[$1] }
            for child in node.children {
                values[child] = values[place] * (sum != 0 ? base[child] / sum : 1 / Double(node.children.count))
            }
        }
        return tree.leaves.map { values[$0] }
    }

    /// (SᵀW⁻¹S)⁻¹SᵀW⁻¹ with S the sums of the tree.
    ///
    /// - Parameter weights: W, [node, node].
    static func combination(_ tree: SeriesTree, _ weights: [Double]) -> [[Double]]? {
        let (nodes, leaves) = (tree.nodes.count, tree.leaves.count)
        let sums = (0..<leaves).map { leaf in tree.nodes.map { $0.leaves.contains(leaf) ? 1.0 : 0 } }
        // Rows of (W⁻¹S)ᵀ.
        guard let weighted = SymmetricSystem.solutions(weights, sums, size: nodes) else { return nil }
        var normal = Array(repeating: 0.0, count: leaves * leaves)
        for row in 0..<leaves {
            for column in 0..<leaves {
                normal[row * leaves + column] = zip(sums[row], weighted[column]).reduce(0) { $0 + $1.0 * $1.1 }
            }
        }
        let columns = (0..<nodes).map { node in weighted.map { $0[node] } }
        guard let found = SymmetricSystem.solutions(normal, columns, size: leaves) else { return nil }
        return (0..<leaves).map { leaf in found.map { $0[leaf] } }
    }
}
