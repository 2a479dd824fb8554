import Foundation
import NumericalMethods
import Testing

struct HalfMatrixTests {
    /// Lengths around the width of a register, so that the loops' ends are met.
    @Test(arguments: [1, 7, 8, 15, 16, 17, 100])
    func `rows are kept to three digits and added with a factor`(count: Int) {
        let matrix = HalfMatrix(rows: 2, columns: count)
        let first = (0..<count).map { Float($0) * 0.37 - 3 }
        let second = (0..<count).map { 1 / Float($0 + 1) }
        first.withUnsafeBufferPointer { matrix.set(row: 0, to: $0) }
        second.withUnsafeBufferPointer { matrix.set(row: 1, to: $0) }
        var sum = [Float](repeating: 1, count: count)
        sum.withUnsafeMutableBufferPointer {
            matrix.add(row: 0, times: 2, to: $0)
            matrix.add(row: 1, times: -1, to: $0)
        }
        for index in 0..<count {
            let exact = 1 + 2 * first[index] - second[index]
            #expect(abs(sum[index] - exact) < 0.002 * (1 + 2 * abs(first[index]) + second[index]))
        }
    }

    @Test func `the bell is the exponential of the distance`() {
        let cosines = (0...200).map { Float($0) / 100 - 1 }
        var sums = [Float](repeating: 0.5, count: cosines.count)
        cosines.withUnsafeBufferPointer { cosines in
            sums.withUnsafeMutableBufferPointer { Bell.add(weight: 3, width: 1.5, cosines: cosines, to: $0) }
        }
        for (cosine, sum) in zip(cosines, sums) {
            let exact = 0.5 + 3 * exp(-1.5 * (2 - 2 * Double(cosine)))
            #expect(abs(Double(sum) - exact) < 2e-6)
        }
    }
}
