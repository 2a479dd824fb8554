import NumericalMethods

/// One hyperplane a class: the larger a margin, the more a text is of that class.
struct LinearClassifier: Equatable, Sendable {
    let classes: Int
    let sparseDimension: Int
    let denseDimension: Int
    /// [feature, class]: first the sparse features, then the dense ones, then one row of intercepts.
    let weights: [Float]

    init(classes: Int, sparseDimension: Int, denseDimension: Int, weights: [Float]) {
        precondition(weights.count == (sparseDimension + denseDimension + 1) * classes, "a weight a feature and class")
        self.classes = classes
        self.sparseDimension = sparseDimension
        self.denseDimension = denseDimension
        self.weights = weights
    }

    /// The margin of each class.
    func margins(_ features: FeatureExtractor.Features) -> [Float] {
        weights.withUnsafeBufferPointer { weights in
            func row(_ index: Int) -> UnsafeBufferPointer<Float> {
                UnsafeBufferPointer(rebasing: weights[index * classes..<(index + 1) * classes])
            }
            var margins = Array(row(sparseDimension + denseDimension))
            for (index, value) in zip(features.sparse.indices, features.sparse.values) {
                Vector.add(row(Int(index)), times: value, to: &margins)
            }
            for (index, value) in features.dense.prefix(denseDimension).enumerated() {
                Vector.add(row(sparseDimension + index), times: value, to: &margins)
            }
            return margins
        }
    }
}
