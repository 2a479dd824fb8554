import NumericalMethods

/// Gives each class a margin: the larger, the more a text is of that class.
struct MarginModel: Equatable, Sendable {
    /// What the n-grams say, and without `supports` the encoder's vector as well.
    let linear: LinearClassifier
    /// One an encoder.
    let supports: [SupportVectors]
    /// Which texts of training the support vectors are, in their order.
    let deciding: [Int]
    /// What n-grams count beside a bell of height 1, in the likeness to those texts.
    let sparseWeight: Float

    var classes: Int { linear.classes }

    init(
        linear: LinearClassifier, supports: [SupportVectors] = [], deciding: [Int] = [], sparseWeight: Float = 0
    ) {
        precondition(supports.allSatisfy { $0.vectors.count == deciding.count }, "a vector an encoder and text")
        self.linear = linear
        self.supports = supports
        self.deciding = deciding
        self.sparseWeight = sparseWeight
    }

    func margins(_ features: FeatureExtractor.Features) -> [Float] { judge(features).margins }

    /// The margins, and how alike the nearest texts of training are; 0 where there are none.
    ///
    /// - Parameter skipping: So many of the nearest are left out: the text itself, when training had it.
    func judge(_ features: FeatureExtractor.Features, skipping: Int = 0) -> (margins: [Float], nearness: Double) {
        var nearness = 0.0
        var margins = linear.margins(features)
        var start = features.dense.startIndex
        for support in supports {
            let end = start + support.centre.centre.count
            guard end <= features.dense.endIndex else { break }
            nearness += support.add(features.dense[start..<end], to: &margins, skipping: skipping)
            start = end
        }
        return (margins, nearness)
    }
}
