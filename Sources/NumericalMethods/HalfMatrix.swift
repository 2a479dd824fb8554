import CKernels

/// A large matrix in half precision, three digits a number, whose rows are written once and then added to vectors.
///
/// Rows may be written from several threads, each row by one.
public final class HalfMatrix: @unchecked Sendable {
    public let rows: Int
    public let columns: Int
    /// [row, column].
    private let halves: UnsafeMutablePointer<UInt16>

    public init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        halves = .allocate(capacity: max(1, rows * columns))
    }

    deinit { halves.deallocate() }

    public func set(row: Int, to values: UnsafeBufferPointer<Float>) {
        precondition(row < rows && values.count == columns, "a row has the matrix's columns")
        guard let values = values.baseAddress else { return }
        kernels_to_half(values, halves + row * columns, columns)
    }

    /// `sum += factor * row`.
    public func add(row: Int, times factor: Float, to sum: UnsafeMutableBufferPointer<Float>) {
        precondition(row < rows && sum.count == columns, "a row has the matrix's columns")
        guard let sum = sum.baseAddress else { return }
        kernels_add_scaled_half(factor, halves + row * columns, sum, columns)
    }
}

/// The bell function of the distance between vectors of length 1.
public enum Bell {
    /// `sum += weight * exp(-width * |a - b|²)`, with `|a - b|² = 2 - 2 cos(a, b)`.
    public static func add(
        weight: Float, width: Float, cosines: UnsafeBufferPointer<Float>, to sum: UnsafeMutableBufferPointer<Float>
    ) {
        precondition(cosines.count == sum.count, "a sum a cosine")
        guard let from = cosines.baseAddress, let into = sum.baseAddress else { return }
        kernels_add_bell(weight, width, from, into, sum.count)
    }
}
