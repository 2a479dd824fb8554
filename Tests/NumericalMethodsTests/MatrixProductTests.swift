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
}
