/// The entries of a long vector that are not zero, in rising order of their index.
struct SparseVector: Equatable, Sendable {
    var indices: [Int32] = []
    var values: [Float] = []

    /// The vector scaled to a length; one without entries stays as it is.
    func scaled(toLength length: Float) -> SparseVector {
        var scaled = self
        scaled.scale(values.indices, toLength: length)
        return scaled
    }

    /// Scales some of the entries, by their places, so that they make a vector of a length; zeros stay as they are.
    mutating func scale(_ places: Range<Int>, toLength length: Float) {
        var squares: Float = 0
        for place in places { squares += values[place] * values[place] }
        guard squares > 0 else { return }
        let factor = length / squares.squareRoot()
        for place in places { values[place] *= factor }
    }
}
