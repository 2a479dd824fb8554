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

/// How alike texts are, from 0, nothing in common, to 1, the same.
struct LikenessMatrix: Sendable {
    let count: Int
    /// [text, text].
    let elements: [Float]

    subscript(row: Int) -> ArraySlice<Float> { elements[row * count..<(row + 1) * count] }

    subscript(row: Int, column: Int) -> Float { elements[row * count + column] }

    /// The members that are most alike to all of them, the most central first.
    func central(_ members: [Int]) -> [Int] {
        let sums = members.map { member in members.reduce(Float(0)) { $0 + self[member, $1] } }
        return members.indices.sorted { (sums[$1], members[$0]) < (sums[$0], members[$1]) }.map { members[$0] }
    }
}
