import NumericalMethods

/// The training texts as one encoder sees them.
struct EncoderSpace: Sendable {
    let centre: CentredVectors
    /// By text: centred, of length 1.
    let vectors: [[Float]]

    /// One space an encoder.
    ///
    /// - Parameter dense: By text: the encoders' vectors one after another.
    static func spaces(of dense: [[Float]], dimensions: [Int]) -> [EncoderSpace] {
        var start = 0
        return dimensions.map { dimension in
            defer { start += dimension }
            let raw = dense.map { $0[start..<start + dimension] }
            let centre = CentredVectors(meanOf: raw, dimension: dimension)
            return EncoderSpace(centre: centre, vectors: raw.map(centre.centred))
        }
    }
}

extension MarginModel {
    /// What a solved kernel machine needs in order to judge new texts.
    ///
    /// - Parameters:
    ///   - coefficients: [class, text].
    ///   - sparse: By text. A dot product with a sum of texts is the sum of dot products, so their n-grams melt into weights.
    init(
        _ coefficients: [[Float]], sparse: [SparseVector], sparseWeight: Float, sparseDimension: Int,
        spaces: [EncoderSpace]
    ) {
        let classes = coefficients.count
        var weights = [Float](repeating: 0, count: (sparseDimension + 1) * classes)
        let deciding = sparse.indices.filter { text in coefficients.contains { $0[text] != 0 } }
        for text in deciding {
            let row = coefficients.map { $0[text] }
            for (index, value) in zip(sparse[text].indices, sparse[text].values) {
                let start = Int(index) * classes
                for (label, coefficient) in row.enumerated() {
                    weights[start + label] += sparseWeight * value * coefficient
                }
            }
            for (label, coefficient) in row.enumerated() {
                weights[sparseDimension * classes + label] += SimilarityKernel.constant * coefficient
            }
        }
        let rows = deciding.flatMap { text in coefficients.map { $0[text] } }
        self.init(
            linear: LinearClassifier(
                classes: classes, sparseDimension: sparseDimension, denseDimension: 0, weights: weights),
            supports: spaces.map { space in
                var vectors = QuantisedVectorMatrix(dimension: space.centre.centre.count)
                for text in deciding { vectors.append(space.vectors[text]) }
                return SupportVectors(centre: space.centre, vectors: vectors, coefficients: rows, classes: classes)
            }, deciding: deciding, sparseWeight: sparseWeight)
    }
}
