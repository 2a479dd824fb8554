/// Grows one tree of `BoostedTrees`: always the leaf whose division gains most.
struct TreeGrowth {
    /// For each bin of each feature: gradients, second derivatives and examples, three numbers a bin.
    private typealias Histogram = [Float]

    private struct Leaf {
        var node: Int
        var rows: [Int]
        var histogram: Histogram
        var best: Division?
    }

    private struct Division {
        var gain: Double
        var feature: Int
        var bin: Int
    }

    private let bins: FeatureBins
    /// Two a row: the first and the second derivative of the loss.
    private let gradients: [Float]
    private let features: [Int]
    private let options: BoostedTrees.Options

    init(_ bins: FeatureBins, _ gradients: [Float], features: [Int], options: BoostedTrees.Options) {
        self.bins = bins
        self.gradients = gradients
        self.features = features
        self.options = options
    }

    func grow(on rows: [Int]) -> BoostedTrees.Tree {
        var tree = BoostedTrees.Tree()
        var leaves = [leaf(0, rows, histogram(of: rows))]
        while leaves.count < options.leaves {
            guard let place = leaves.indices.max(by: { gain(leaves[$0]) < gain(leaves[$1]) }),
                let division = leaves[place].best
            else { break }
            let parent = leaves.remove(at: place)
            let (yes, no) = divide(parent.rows, by: division)
            let (fewer, more) = yes.count <= no.count ? (yes, no) : (no, yes)
            let small = histogram(of: fewer)
            let large = zip(parent.histogram, small).map { $0 - $1 }
            let child = tree.nodes.count
            tree.nodes[parent.node].child = child
            tree.nodes[parent.node].feature = division.feature
            tree.nodes[parent.node].threshold = bins.edges[division.feature][division.bin]
            tree.nodes += [.init(), .init()]
            let isYesFewer = yes.count <= no.count
            leaves.append(leaf(isYesFewer ? child : child + 1, fewer, small))
            leaves.append(leaf(isYesFewer ? child + 1 : child, more, large))
        }
        for leaf in leaves { tree.nodes[leaf.node].value = value(of: leaf.rows) }
        return tree
    }

    private func gain(_ leaf: Leaf) -> Double { leaf.best?.gain ?? -1 }

    private func value(of rows: [Int]) -> Double {
        var sums = (gradient: 0.0, curvature: options.penalty)
        for row in rows {
            sums.gradient += Double(gradients[row * 2])
            sums.curvature += Double(gradients[row * 2 + 1])
        }
        return -options.rate * sums.gradient / sums.curvature
    }

    private func divide(_ rows: [Int], by division: Division) -> (yes: [Int], no: [Int]) {
        var yes: [Int] = []
        var no: [Int] = []
        for row in rows {
            if Int(bins.codes[row * bins.features + division.feature]) <= division.bin {
                yes.append(row)
            } else {
                no.append(row)
            }
        }
        return (yes, no)
    }

    private func histogram(of rows: [Int]) -> Histogram {
        var histogram = Histogram(repeating: 0, count: features.count * FeatureBins.most * 3)
        let codes = bins.codes
        histogram.withUnsafeMutableBufferPointer { histogram in
            codes.withUnsafeBufferPointer { codes in
                for row in rows {
                    let gradient = gradients[row * 2]
                    let curvature = gradients[row * 2 + 1]
                    for (place, feature) in features.enumerated() {
                        let bin = (place * FeatureBins.most + Int(codes[row * bins.features + feature])) * 3
                        histogram[bin] += gradient
                        histogram[bin + 1] += curvature
                        histogram[bin + 2] += 1
                    }
                }
            }
        }
        return histogram
    }

    private func leaf(_ node: Int, _ rows: [Int], _ histogram: Histogram) -> Leaf {
        Leaf(node: node, rows: rows, histogram: histogram, best: division(of: histogram, count: rows.count))
    }

    /// The division that lowers the loss most, if any does and leaves enough examples on both sides.
    private func division(of histogram: Histogram, count: Int) -> Division? {
        var best: Division?
        let bin = FeatureBins.most * 3
        let least = Float(options.leastExamplesOfLeaf)
        guard Float(count) >= 2 * least else { return nil }
        for (place, feature) in features.enumerated() {
            var total = (gradient: 0.0, curvature: 0.0)
            for entry in stride(from: place * bin, to: (place + 1) * bin, by: 3) {
                total.gradient += Double(histogram[entry])
                total.curvature += Double(histogram[entry + 1])
            }
            let whole = loss(total.gradient, total.curvature)
            var yes = (gradient: 0.0, curvature: 0.0, count: Float(0))
            for cut in bins.edges[feature].indices {
                let entry = place * bin + cut * 3
                yes.gradient += Double(histogram[entry])
                yes.curvature += Double(histogram[entry + 1])
                yes.count += histogram[entry + 2]
                guard yes.count >= least, Float(count) - yes.count >= least else { continue }
                let gain =
                    loss(yes.gradient, yes.curvature)
                    + loss(total.gradient - yes.gradient, total.curvature - yes.curvature) - whole
                if gain > (best?.gain ?? 1e-6) { best = Division(gain: gain, feature: feature, bin: cut) }
            }
        }
        return best
    }

    /// How much of the loss the best value of a leaf takes off, twice.
    private func loss(_ gradient: Double, _ curvature: Double) -> Double {
        gradient * gradient / (max(0, curvature) + options.penalty)
    }
}
