/// The entries of a long vector that are not zero, in rising order of their index.
struct SparseVector: Equatable, Sendable {
    var indices: [Int32] = []
    var values: [Float] = []

    /// The vector scaled to a length; one without entries stays as it is.
    func scaled(toLength length: Float) -> SparseVector {
        let squares = values.reduce(0) { $0 + $1 * $1 }
        guard squares > 0 else { return self }
        let factor = length / squares.squareRoot()
        return SparseVector(indices: indices, values: values.map { $0 * factor })
    }
}
