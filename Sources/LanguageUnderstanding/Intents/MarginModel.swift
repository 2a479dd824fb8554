/// Gives each class a margin: the larger, the more a text is of that class.
struct MarginModel: Equatable, Sendable {
    /// What the n-grams say, and without `supports` the encoder's vector as well.
    let linear: LinearClassifier
    /// One an encoder.
    let supports: [SupportVectors]

    var classes: Int { linear.classes }

    init(linear: LinearClassifier, supports: [SupportVectors]) {
        self.linear = linear
        self.supports = supports
    }

    func margins(_ features: FeatureExtractor.Features) -> [Float] {
        var margins = linear.margins(features)
        var start = features.dense.startIndex
        for support in supports {
            let end = start + support.centre.centre.count
            guard end <= features.dense.endIndex else { break }
            support.add(features.dense[start..<end], to: &margins)
            start = end
        }
        return margins
    }
}
