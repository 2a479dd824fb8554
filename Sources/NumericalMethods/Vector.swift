import CKernels

/// Arithmetic on arrays of floats that are read as vectors.
public enum Vector {
    public static func dot(_ a: [Float], _ b: [Float]) -> Float {
        precondition(a.count == b.count, "vectors of one length")
        return kernels_dot(a, b, a.count)
    }

    /// `sum += factor * vector`.
    public static func add(_ vector: UnsafeBufferPointer<Float>, times factor: Float, to sum: inout [Float]) {
        precondition(vector.count == sum.count, "vectors of one length")
        guard let x = vector.baseAddress else { return }
        kernels_add_scaled(factor, x, &sum, sum.count)
    }

    /// `sum += factor * vector`.
    public static func add(_ vector: [Float], times factor: Float, to sum: inout [Float]) {
        vector.withUnsafeBufferPointer { add($0, times: factor, to: &sum) }
    }

    /// The vector divided by its length; a vector of zeros stays what it is.
    public static func normalised(_ vector: [Float]) -> [Float] {
        let length = dot(vector, vector).squareRoot()
        return length > 0 ? vector.map { $0 / length } : vector
    }
}
