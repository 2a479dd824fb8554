import COpenBLAS

/// Products of row-major matrices, by OpenBLAS on the calling thread.
public enum MatrixProduct {
    // The servers' few cores are kept busy by requests; threads inside a product would only wait for each other.
    private static let isSingleThreaded: Bool = {
        openblas_set_num_threads(1)
        return true
    }()

    /// `result = a * b`, or `result += a * b` when it `accumulates`.
    ///
    /// - Parameters:
    ///   - a: [rows, inner], rows `aStride` apart.
    ///   - b: [inner, columns].
    ///   - result: [rows, columns], rows `resultStride` apart.
    public static func multiply(
        _ a: UnsafePointer<Float>, aStride: Int? = nil, _ b: UnsafePointer<Float>,
        into result: UnsafeMutablePointer<Float>,
        resultStride: Int? = nil, rows: Int, inner: Int, columns: Int, accumulates: Bool = false
    ) {
        precondition(isSingleThreaded)
        cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(columns), blasint(inner), 1, a,
            blasint(aStride ?? inner), b, blasint(columns), accumulates ? 1 : 0, result,
            blasint(resultStride ?? columns))
    }
}
