import CKernels
import COpenBLAS

/// Products of row-major matrices on the calling thread, by OpenBLAS or, for few rows, by a kernel of our own.
public enum MatrixProduct {
    /// Up to here copying `b` costs OpenBLAS more than multiplying.
    private static let fewRows = 24

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
        if rows <= fewRows,
            kernels_multiply_few(
                a, aStride ?? inner, b, result, resultStride ?? columns, rows, inner, columns, accumulates ? 1 : 0) == 1
        {
            return
        }
        precondition(isSingleThreaded)
        cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(columns), blasint(inner), 1, a,
            blasint(aStride ?? inner), b, blasint(columns), accumulates ? 1 : 0, result,
            blasint(resultStride ?? columns))
    }
}
