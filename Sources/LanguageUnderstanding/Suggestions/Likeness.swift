import NumericalMethods

/// Texts in the space in which the intent model finds them alike, with a vocabulary of their own.
struct LikenessSpace: Sendable {
    private static let sparseWeight: Float = 0.5

    let sparse: [SparseVector]
    /// By encoder, then by text: centred, of length 1.
    let vectors: [[[Float]]]

    /// - Parameter dense: By text: the encoders' vectors one after another.
    init(nGrams: [[UInt64]], dense: [[Float]], dimensions: [Int]) {
        let vocabulary = Vocabulary(nGrams: nGrams, minimum: 1)
        sparse = nGrams.map(vocabulary.vector)
        vectors = EncoderSpace.spaces(of: dense, dimensions: dimensions).map(\.vectors)
    }

    /// How alike the texts at `places` are to each other.
    func likeness(of places: [Int]) -> LikenessMatrix {
        let matrix = SimilarityMatrix(
            sparse: places.map { sparse[$0] }, vectors: vectors.map { vectors in places.map { vectors[$0] } },
            sparseWeight: Self.sparseWeight)
        let most = Self.sparseWeight + Float(vectors.count)
        var elements: [Float] = []
        elements.reserveCapacity(places.count * places.count)
        for row in places.indices {
            elements += matrix.likenessToAll(of: [row]).map { max(0, $0 - SimilarityKernel.constant) / most }
        }
        return LikenessMatrix(count: places.count, elements: elements)
    }
}
