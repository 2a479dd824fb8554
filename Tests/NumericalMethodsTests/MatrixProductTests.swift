import NumericalMethods
import Testing

struct MatrixProductTests {
    @Test func `multiplies row-major matrices`() {
        let a: [Float] = [1, 2, 3, 4, 5, 6]
        let b: [Float] = [7, 8, 9, 10, 11, 12]
        var product = [Float](repeating: 0, count: 4)
        MatrixProduct.multiply(a, b, into: &product, rows: 2, inner: 3, columns: 2)
        #expect(product == [58, 64, 139, 154])
        MatrixProduct.multiply(a, b, into: &product, rows: 2, inner: 3, columns: 2, accumulates: true)
        #expect(product == [116, 128, 278, 308])
    }

    @Test func `reads and writes a part of wider rows`() {
        let a: [Float] = [1, 2, 99, 3, 4, 99]
        let identity: [Float] = [1, 0, 0, 1]
        var wide = [Float](repeating: -1, count: 6)
        MatrixProduct.multiply(a, aStride: 3, identity, into: &wide, resultStride: 3, rows: 2, inner: 2, columns: 2)
        #expect(wide == [1, 2, -1, 3, 4, -1])
    }

    /// Rows on both sides of where another routine takes over, columns that fill no register.
    @Test(arguments: [1, 5, 6, 7, 12, 23, 24, 25, 40], [5, 16, 17, 48])
    func `agrees with plain loops`(rows: Int, columns: Int) {
        let inner = 37
        var random = SplitMix(seed: UInt64(rows * 100 + columns))
        let a = random.floats(rows * inner)
        let b = random.floats(inner * columns)
        let before = random.floats(rows * columns)
        var product = before
        var sum = before
        MatrixProduct.multiply(a, b, into: &product, rows: rows, inner: inner, columns: columns)
        MatrixProduct.multiply(a, b, into: &sum, rows: rows, inner: inner, columns: columns, accumulates: true)
        for row in 0..<rows {
            for column in 0..<columns {
                let expected = (0..<inner).reduce(Float(0)) { $0 + a[row * inner + $1] * b[$1 * columns + column] }
                let place = row * columns + column
                #expect(abs(product[place] - expected) < 1e-4)
                #expect(abs(sum[place] - before[place] - expected) < 1e-4)
            }
        }
    }
}
