import Foundation
import NumericalMethods
import Testing

@testable import LanguageUnderstanding

struct KernelMachineTests {
    /// Texts with one n-gram each and a vector on a circle.
    private static func text(_ feature: Int32, angle: Double) -> FeatureExtractor.Features {
        .init(
            sparse: SparseVector(indices: [feature], values: [1]),
            dense: [Float(cos(angle * .pi / 180)), Float(sin(angle * .pi / 180))])
    }

    @Test func `likeness is weighted n-grams, a bell of the distance and a constant`() {
        let vectors: [[Float]] = [[1, 0], [0, 1], [-1, 0]]
        let sparse = [Int32(0), 0, 1].map { SparseVector(indices: [$0], values: [1]) }
        let matrix = SimilarityMatrix(sparse: sparse, vectors: [vectors], sparseWeight: 0.5)
        // exp(-|a - b|²): the squared distances are 2 at a right angle and 4 across.
        let (aside, across) = (exp(-2.0), exp(-4.0))
        let expected = [
            [2.5, 1.5 + aside, 1 + across], [1.5 + aside, 2.5, 1 + aside], [1 + across, 1 + aside, 2.5],
        ]
        for row in 0..<3 {
            #expect(matrix.own[row] == 2.5)
            for (found, wanted) in zip(matrix.likenessToAll(of: [row]), expected[row]) {
                #expect(abs(Double(found) - wanted) < 0.002)
            }
        }
    }

    /// Opposite arcs of a circle are one class, the arcs between them the other: no line parts them.
    private static let arcs: [(FeatureExtractor.Features, Int)] = (0..<80).map { index in
        let angle = Double(index) * 4.5
        return (text(Int32(index % 5), angle: angle), Int(angle / 90) % 2)
    }

    @Test func `one class may have two centres`() {
        let texts = TrainingTexts(
            features: Self.arcs.map(\.0), labels: Self.arcs.map(\.1), judged: 80, classes: 2, sparseDimension: 5,
            encoderDimensions: [2])
        let learnt = texts.alike { _ in }
        for (features, label) in Self.arcs {
            let margins = learnt.model.margins(features).prefix(2)
            #expect(margins.indices.max { margins[$0] < margins[$1] } == label)
        }
        #expect(learnt.heldOut.isRight.count { $0 } > 60)
    }

    // The optimum of the dual, found by projected gradient in double precision, beside what coordinate descent finds.
    @Test(arguments: [Float(0.3), 3]) func `the boundary is the best there is`(cost: Float) {
        let count = 24
        let texts: [FeatureExtractor.Features] = (0..<count).map { index in
            let angle = index * index * 13 % 360
            return Self.text(Int32(index % 7), angle: Double(angle))
        }
        let labels: [Int] = (0..<count).map { $0 % 3 == 0 ? 1 : 0 }
        let matrix = SimilarityMatrix(
            sparse: texts.map(\.sparse), vectors: [texts.map(\.dense)], sparseWeight: 0.5)
        let rows = (0..<count).map { matrix.likenessToAll(of: [$0]).map(Double.init) }
        let signs = labels.map { $0 == 1 ? 1.0 : -1.0 }
        var alpha = [Double](repeating: 0, count: count)
        func gradient(_ text: Int) -> Double {
            var margin = 0.0
            for other in 0..<count { margin += alpha[other] * signs[other] * rows[text][other] }
            return signs[text] * margin - 1 + alpha[text] / (2 * Double(cost))
        }
        for _ in 0..<20_000 {
            let gradients = (0..<count).map(gradient)
            for text in 0..<count { alpha[text] = max(0, alpha[text] - 0.01 * gradients[text]) }
        }
        var trainer = KernelMachineTrainer(cost: cost, matrix: matrix)
        trainer.tolerance = 1e-4
        trainer.longestDescent = 10_000
        let found = trainer.train(labels: labels, at: Array(0..<count), classes: 2).coefficients[1]
        for text in 0..<count { #expect(abs(Double(found[text]) - alpha[text] * signs[text]) < 0.01) }
    }

    @Test func `the model judges a text of training as the trainer did`() {
        let texts = TrainingTexts(
            features: Self.arcs.map(\.0), labels: Self.arcs.map(\.1), judged: 80, classes: 2, sparseDimension: 5,
            encoderDimensions: [2])
        let space = EncoderSpace.spaces(of: texts.features.map(\.dense), dimensions: [2])
        let trainer = KernelMachineTrainer(
            cost: 1,
            matrix: SimilarityMatrix(
                sparse: texts.features.map(\.sparse), vectors: space.map(\.vectors), sparseWeight: 0.5))
        let solution = trainer.train(labels: texts.labels, at: Array(0..<80), classes: 2)
        let model = MarginModel(
            solution.coefficients, sparse: texts.features.map(\.sparse), sparseWeight: 0.5, sparseDimension: 5,
            spaces: space)
        for text in 0..<80 {
            for (ours, theirs) in zip(model.margins(texts.features[text]), solution.margins(of: text)) {
                #expect(abs(ours - theirs) < 0.05)
            }
        }
    }

    @Test(arguments: [80, 79]) func `more texts than fit in memory are parted by hyperplanes`(mostAlike: Int) {
        var trainer = IntentModelTrainer()
        trainer.mostAlike = mostAlike
        let model = trainer.train(
            Self.arcs.map(\.0), labels: Self.arcs.map(\.1), judged: 80, names: ["a", "b"], sparseDimension: 5,
            encoderDimensions: [2], progress: { _ in })
        #expect(model.classifier.supports.isEmpty == (mostAlike < 80))
        #expect((model.scope == nil) == (mostAlike < 80))
    }

    @Test func `training twice gives the same`() {
        let texts = TrainingTexts(
            features: Self.arcs.map(\.0), labels: Self.arcs.map(\.1), judged: 80, classes: 2, sparseDimension: 5,
            encoderDimensions: [2])
        #expect(texts.alike { _ in }.model == texts.alike { _ in }.model)
    }
}

struct ScopeScoreTests {
    @Test func `what is far from all examples scores lower`() {
        let near: [FeatureExtractor.Features] = (0..<60).map { index in
            let first: [Float] = [1, 0.02 * Float(index % 7), 0]
            let second: [Float] = [0, 1, 0.02 * Float(index % 5)]
            let sparse = SparseVector(indices: [Int32(index % 2)], values: [1])
            return .init(sparse: sparse, dense: index % 2 == 0 ? first : second)
        }
        let model = IntentModelTrainer().train(
            near, labels: (0..<60).map { $0 % 2 }, judged: 60, names: ["a", "b"], sparseDimension: 2,
            encoderDimensions: [3], progress: { _ in })
        let far = FeatureExtractor.Features(sparse: SparseVector(), dense: [-0.6, -0.6, -0.5])
        #expect(model.judge(far, limit: 1).isOutOfScope)
        #expect(near.count { model.judge($0, limit: 1).isOutOfScope } <= 6)
        #expect(model.judge(far, limit: 1).scopeScore < near.map { model.judge($0, limit: 1).scopeScore }.min() ?? 0)
    }

    /// Eleven texts near each other and one on the other side.
    @Test func `a text unlike its class is an outlier`() {
        let vectors: [[Float]] = (0..<12).map { index in
            let aside: Float = index % 2 == 0 ? 0.0447 : -0.0447
            return index == 5 ? [-1, 0] : [0.999, aside]
        }
        let matrix = SimilarityMatrix(
            sparse: vectors.map { _ in SparseVector() }, vectors: [vectors], sparseWeight: 0.5)
        let kept = Outliers.removed(
            from: Array(0..<12), labels: [Int](repeating: 0, count: 12), matrix: matrix)
        #expect(kept == [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11])
    }
}

struct IntentNamesTests {
    @Test(arguments: [
        ("card_arrival", "card arrival"), ("lostOrStolenCard", "lost or stolen card"), ("订单.查询", "订单 查询"),
        ("Refund-not-showing_up", "refund not showing up"), ("faq/returns", "faq returns"),
    ])
    func `a name is split into words`(name: String, text: String) { #expect(IntentNames.text(of: name) == text) }

    @Test(arguments: ["17", "_", "1_2"]) func `numbers name nothing`(name: String) {
        #expect(IntentNames.text(of: name) == nil)
    }
}
