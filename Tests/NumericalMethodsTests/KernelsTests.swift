import NumericalMethods
import CKernels
import Testing

struct KernelsTests {
    /// Lengths below, at and beyond the width of every register.
    static let lengths = [0, 1, 7, 8, 9, 15, 16, 31, 32, 33, 63, 64, 100, 384, 512, 1031]

    @Test(arguments: lengths)
    func `the float dot product agrees with a plain loop`(count: Int) {
        var random = SplitMix(seed: 1)
        let a = random.floats(count)
        let b = random.floats(count)
        let expected = zip(a, b).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
        #expect(abs(Double(kernels_dot(a, b, count)) - expected) < 1e-4)
    }

    @Test(arguments: lengths)
    func `the dot product of bytes is exact`(count: Int) {
        var random = SplitMix(seed: 2)
        let a = random.bytes(count)
        let b = random.bytes(count)
        let expected = zip(a, b).reduce(0) { $0 + Int($1.0) * Int($1.1) }
        #expect(Int(kernels_dot_int8(a, b, count)) == expected)
    }

    @Test func `the dot product of bytes does not overflow at the extremes`() {
        let a = [Int8](repeating: -128, count: 512)
        #expect(kernels_dot_int8(a, a, 512) == 512 * 128 * 128)
    }

    @Test(arguments: lengths)
    func `adding a scaled vector agrees with a plain loop`(count: Int) {
        var random = SplitMix(seed: 3)
        let x = random.floats(count)
        var y = random.floats(count)
        let expected = zip(x, y).map { $1 + 0.37 * $0 }
        kernels_add_scaled(0.37, x, &y, count)
        #expect(zip(y, expected).allSatisfy { abs($0 - $1) < 1e-6 })
    }

    @Test(arguments: lengths)
    func `a row of byte codes becomes floats`(count: Int) {
        let codes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
        var out = [Float](repeating: 0, count: count)
        kernels_dequantise(codes, 0.5, -3, &out, count)
        #expect(out == codes.map { Float($0) * 0.5 - 3 })
    }
}
