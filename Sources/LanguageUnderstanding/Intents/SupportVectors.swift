import NumericalMethods

/// The texts that decide, by one encoder's vectors: each lifts or lowers the margins of what is near it.
struct SupportVectors: Equatable, Sendable {
    let centre: CentredVectors
    let vectors: QuantisedVectorMatrix
    /// [text, class].
    let coefficients: [Float]
    let classes: Int

    init(centre: CentredVectors, vectors: QuantisedVectorMatrix, coefficients: [Float], classes: Int) {
        precondition(coefficients.count == vectors.count * classes, "a coefficient a text and class")
        self.centre = centre
        self.vectors = vectors
        self.coefficients = coefficients
        self.classes = classes
    }

    /// By text, in `0...1`.
    ///
    /// - Parameter vector: As the encoder gives it.
    func likeness(to vector: ArraySlice<Float>) -> [Float] {
        let cosines = vectors.products(with: centre.centred(vector))
        var likeness = [Float](repeating: 0, count: cosines.count)
        cosines.withUnsafeBufferPointer { cosines in
            likeness.withUnsafeMutableBufferPointer {
                Bell.add(weight: 1, width: SimilarityKernel.bellWidth, cosines: cosines, to: $0)
            }
        }
        return likeness
    }

    /// - Parameter vector: As the encoder gives it.
    /// - Returns: The mean likeness of the nearest texts, of which the first `skipping` are left out.
    @discardableResult
    func add(_ vector: ArraySlice<Float>, to margins: inout [Float], skipping: Int = 0) -> Double {
        let likeness = likeness(to: vector)
        coefficients.withUnsafeBufferPointer { coefficients in
            for (text, likeness) in likeness.enumerated() {
                let row = UnsafeBufferPointer(rebasing: coefficients[text * classes..<(text + 1) * classes])
                Vector.add(row, times: likeness, to: &margins)
            }
        }
        var nearest = TopSelection(limit: ScopeScore.nearest + skipping)
        for (text, likeness) in likeness.enumerated() { nearest.offer(row: text, score: likeness) }
        let counted = nearest.best.dropFirst(skipping)
        return counted.reduce(0) { $0 + Double($1.score) } / Double(max(1, counted.count))
    }
}
