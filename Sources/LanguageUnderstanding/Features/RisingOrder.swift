/// Sorts small whole numbers byte by byte, which takes a few steps a number where comparing takes a hundred.
enum RisingOrder {
    /// - Parameters:
    ///   - numbers: None below zero.
    ///   - limit: None is as large.
    static func sort(_ numbers: inout [Int32], below limit: Int32) {
        guard numbers.count > 1 else { return }
        var sorted = [Int32](repeating: 0, count: numbers.count)
        var shift = Int32(0)
        while shift < 32, limit >> shift > 0 {
            pass(numbers, into: &sorted, shift: shift)
            swap(&numbers, &sorted)
            shift += 8
        }
    }

    private static func pass(_ numbers: [Int32], into sorted: inout [Int32], shift: Int32) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 257) { starts in
            starts.initialize(repeating: 0)
            for number in numbers { starts[Int(number >> shift & 0xFF) + 1] += 1 }
            for byte in 1..<257 { starts[byte] += starts[byte - 1] }
            for number in numbers {
                let byte = Int(number >> shift & 0xFF)
                sorted[starts[byte]] = number
                starts[byte] += 1
            }
        }
    }
}
