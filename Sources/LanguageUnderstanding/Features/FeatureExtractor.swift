import Inference

/// Turns a text into the numbers that classifiers see: weighted n-grams, then the encoder's vector.
struct FeatureExtractor: Sendable {
    /// Lengths of the two parts; their squares share out the influence.
    static let sparseLength: Float = 1
    static let denseLength: Float = 1

    let vocabulary: Vocabulary
    let encoder: (any SentenceEncoder)?

    /// Both parts of one text; the second is empty without an encoder.
    struct Features: Sendable {
        var sparse: SparseVector
        var dense: [Float]
    }

    /// The first part alone.
    func sparse(_ nGrams: [UInt64]) -> SparseVector {
        vocabulary.vector(nGrams).scaled(toLength: Self.sparseLength)
    }

    func features(of texts: [String]) throws -> [Features] {
        try features(of: texts, nGrams: texts.map(NGrams.hashes))
    }

    /// - Parameter nGrams: Those of the texts, where they are known already.
    func features(of texts: [String], nGrams: [[UInt64]]) throws -> [Features] {
        let vectors = try encoder?.encode(texts)
        return texts.indices.map { index in
            Features(
                sparse: sparse(nGrams[index]),
                dense: vectors?[index].map { $0 * Self.denseLength } ?? [])
        }
    }

    /// How the dense numbers are shared out.
    var encoderDimensions: [Int] { encoder?.dimensions ?? [] }
}
