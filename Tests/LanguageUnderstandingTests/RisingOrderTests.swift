import Testing

@testable import LanguageUnderstanding

struct RisingOrderTests {
    @Test(arguments: [[], [7], [3, 3, 1], [255, 256, 65_536, 0, 70_000, 255], [Int32.max - 1, 0, 1 << 24]])
    func `sorts as the standard library does`(numbers: [Int32]) {
        var sorted = numbers
        RisingOrder.sort(&sorted, below: .max)
        #expect(sorted == numbers.sorted())
    }

    @Test func `a limit leaves out no byte that counts`() {
        for limit in [Int32(1), 255, 256, 257, 65_536, 65_537] {
            var sorted = (0..<min(limit, 1_000)).map { limit - 1 - $0 }
            let expected = sorted.sorted()
            RisingOrder.sort(&sorted, below: limit)
            #expect(sorted == expected)
        }
    }
}
