import CKernels
import Foundation
import Testing

/// Products with four-bit matrices against the definition, in double precision.
struct E5KernelTests {
    private static let inner = 96
    private static let columns = 48

    /// A matrix of arbitrary codes, and the numbers that they stand for, [inner, columns].
    private struct Matrix {
        var codes: [UInt8]
        var scales: [Float]
        var bias: [Float]

        init(using generator: inout some RandomNumberGenerator) {
            codes = (0..<inner * columns / 2).map { _ in UInt8.random(in: 0...255, using: &generator) }
            scales = (0..<inner / 32 * columns).map { _ in Float.random(in: -0.05...0.05, using: &generator) }
            bias = (0..<columns).map { _ in Float.random(in: -1...1, using: &generator) }
        }

        func number(_ row: Int, _ column: Int) -> Double {
            let block = column / 16 * (inner / 32) + row / 32
            let byte = codes[(block * 4 + row % 16 / 4) * 64 + column % 16 * 4 + row % 4]
            return (Double(row % 32 < 16 ? byte & 15 : byte >> 4) - 8) * Double(scales[block * 16 + column % 16])
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 11, 19])
    func `a product agrees with its definition`(rows: Int) {
        var generator = SystemRandomNumberGenerator()
        let matrix = Matrix(using: &generator)
        // The largest bytes as well, whose sums fill sixteen bits.
        let x = (0..<rows * Self.inner).map { index in
            index < Self.inner ? (index % 2 == 0 ? 1 : -1) : Float.random(in: -3...3, using: &generator)
        }
        let (wide, plain, rounded) = products(x, rows, matrix)
        for row in 0..<rows {
            for column in 0..<Self.columns {
                var sum = Double(matrix.bias[column])
                for k in 0..<Self.inner { sum += rounded[row * Self.inner + k] * matrix.number(k, column) }
                #expect(abs(Double(wide[row * Self.columns + column]) - sum) < 1e-4)
                #expect(abs(Double(plain[row * Self.columns + column]) - sum) < 1e-4)
            }
        }
        #expect(zip(x, rounded).allSatisfy { abs(Double($0) - $1) <= 3.0 / 254 + 1e-6 })
    }

    /// By the fastest way of this processor and by the plain one, and the numbers that `x` was rounded to.
    private func products(_ x: [Float], _ rows: Int, _ matrix: Matrix) -> ([Float], [Float], [Double]) {
        var codes = [Int8](repeating: 0, count: x.count)
        var scales = [Float](repeating: 0, count: x.count / 32)
        var offsets = [UInt32](repeating: 0, count: x.count / 32)
        var wide = [Float](repeating: 0, count: rows * Self.columns)
        var plain = wide
        codes.withUnsafeMutableBufferPointer { codes in
            scales.withUnsafeMutableBufferPointer { scales in
                offsets.withUnsafeMutableBufferPointer { offsets in
                    let a = kernels_byte_rows(
                        codes: codes.baseAddress, scales: scales.baseAddress, offsets: offsets.baseAddress)
                    kernels_quantise_rows(x, rows, Self.inner, a)
                    matrix.codes.withUnsafeBufferPointer { bytes in
                        matrix.scales.withUnsafeBufferPointer { factors in
                            matrix.bias.withUnsafeBufferPointer { bias in
                                let b = kernels_four_bit_matrix(
                                    codes: bytes.baseAddress, scales: factors.baseAddress, bias: bias.baseAddress,
                                    inner: Self.inner, columns: Self.columns)
                                kernels_multiply_four_bit(a, rows, b, &wide, Self.columns)
                                kernels_multiply_four_bit_plain(a, rows, b, &plain, Self.columns)
                            }
                        }
                    }
                }
            }
        }
        return (wide, plain, codes.indices.map { Double(codes[$0]) * Double(scales[$0 / 32]) })
    }

    @Test func `the share below a number is that of the normal distribution`() {
        let numbers = stride(from: Float(-9), through: 9, by: 0.01).map { $0 }
        var shared = numbers
        kernels_gelu(&shared, shared.count)
        for (number, found) in zip(numbers, shared) {
            let x = Double(number)
            #expect(abs(Double(found) - x * erfc(-x / 2.0.squareRoot()) / 2) < 2e-5)
        }
    }

    @Test(arguments: [1, 7, 32, 33, 70])
    func `attention mixes the values by the softmax of the products`(tokens: Int) {
        let width = 64
        var generator = SystemRandomNumberGenerator()
        let x = (0..<tokens * 3 * width).map { _ in Float.random(in: -2...2, using: &generator) }
        var found = [Float](repeating: 0, count: tokens * width)
        var scratch = [Float](repeating: 0, count: kernels_attention_scratch(tokens))
        x.withUnsafeBufferPointer { x in
            guard let x = x.baseAddress else { return }
            kernels_attend(x, x + width, x + 2 * width, 3 * width, tokens, 2, &found, &scratch)
        }
        func number(_ token: Int, _ part: Int, _ column: Int) -> Double {
            Double(x[token * 3 * width + part * width + column])
        }
        for token in 0..<tokens {
            for head in 0..<2 {
                let columns = head * 32..<head * 32 + 32
                let weights = (0..<tokens).map { other in
                    exp(columns.reduce(0) { $0 + number(token, 0, $1) * number(other, 1, $1) } / 32.0.squareRoot())
                }
                let total = weights.reduce(0, +)
                for column in columns {
                    let wanted = (0..<tokens).reduce(0) { $0 + weights[$1] * number($1, 2, column) } / total
                    #expect(abs(Double(found[token * width + column]) - wanted) < 1e-4)
                }
            }
        }
    }
}
