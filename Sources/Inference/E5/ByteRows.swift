import CKernels

/// Room for rows of numbers rounded to bytes, given back when it goes out of use.
struct ByteRows: ~Copyable {
    private let rows: kernels_byte_rows
    private let inner: Int

    /// - Parameter inner: Most numbers of a row.
    init(rows count: Int, inner: Int) {
        let size = max(1, count * inner)
        let blocks = size / Int(KERNELS_BLOCK) + 1
        self.inner = inner
        rows = kernels_byte_rows(
            codes: .allocate(capacity: size), scales: .allocate(capacity: blocks), offsets: .allocate(capacity: blocks))
    }

    deinit {
        rows.codes.deallocate()
        rows.scales.deallocate()
        rows.offsets.deallocate()
    }

    /// Puts the rounded rows of `matrix` in the place of what was there.
    func hold(_ matrix: borrowing ActivationMatrix) {
        precondition(matrix.columns <= inner, "the room was made for rows as long as these")
        kernels_quantise_rows(matrix.elements, matrix.rows, matrix.columns, rows)
    }

    /// `result = rows * matrix + bias`.
    func multiply(by matrix: kernels_four_bit_matrix, into result: borrowing ActivationMatrix) {
        precondition(matrix.columns == result.columns, "a product has the matrix's columns")
        kernels_multiply_four_bit(rows, result.rows, matrix, result.elements, result.columns)
    }
}
