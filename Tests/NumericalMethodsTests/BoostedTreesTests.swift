import Foundation
import NumericalMethods
import Testing

struct BoostedTreesTests {
    private static func matrix(_ rows: [[Float]]) -> VectorMatrix {
        rows.reduce(into: VectorMatrix(dimension: rows[0].count)) { $0.append($1) }
    }

    /// By hand: half of the labels are true, so margins begin at 0, gradients are 0.5 and -0.5 and second derivatives 0.25.
    ///
    /// A leaf of two of one kind is worth -rate * (2 * -0.5) / (2 * 0.25 + penalty) = 0.1 * 1 / 1.5.
    @Test func `one division has the value of the formula`() {
        var options = BoostedTrees.Options()
        options.trees = 1
        options.leaves = 2
        options.rate = 0.1
        options.leastExamplesOfLeaf = 1
        options.penalty = 1
        options.examples = 1
        options.features = 1
        let trees = BoostedTrees(
            Self.matrix([[1], [2], [3], [4]]), labels: [false, false, true, true], options: options)
        let expected = 1 / (1 + exp(-0.1 / 1.5))
        #expect(abs(trees.chance([3]) - expected) < 1e-6)
        #expect(abs(trees.chance([2.4]) - (1 - expected)) < 1e-6)
    }

    @Test func `learns what no weighted sum can tell`() {
        var random = SplitMix(seed: 3)
        let rows = (0..<600).map { _ in
            [Float.random(in: -1...1, using: &random), Float.random(in: -1...1, using: &random)]
        }
        let labels = rows.map { ($0[0] > 0) != ($0[1] > 0) }
        var options = BoostedTrees.Options()
        options.features = 1
        let trees = BoostedTrees(Self.matrix(rows), labels: labels, options: options)
        let right = zip(rows, labels).count { row, label in (trees.chance(row[...]) > 0.5) == label }
        #expect(right > 570)
        #expect(trees.chance([0.5, -0.5]) > 0.9)
        #expect(trees.chance([0.5, 0.5]) < 0.1)
    }

    @Test func `the same examples give the same trees`() {
        let rows = (0..<200).map { [Float($0 % 17), Float($0 % 5)] }
        let labels = (0..<200).map { $0 % 17 > 8 }
        #expect(BoostedTrees(Self.matrix(rows), labels: labels) == BoostedTrees(Self.matrix(rows), labels: labels))
    }

    @Test(arguments: [true, false])
    func `labels that are all alike are learnt as such`(label: Bool) {
        let trees = BoostedTrees(
            Self.matrix((0..<100).map { [Float($0)] }), labels: [Bool](repeating: label, count: 100))
        #expect((trees.chance([50]) > 0.5) == label)
    }
}
