import NumericalMethods
import Testing

@testable import LanguageUnderstanding

struct LabellingOrderTests {
    /// Two near each other, one apart, and one that is sure.
    private static let likeness = LikenessMatrix(
        count: 4,
        elements: [
            1, 0.8, 0, 0,
            0.8, 1, 0, 0,
            0, 0, 1, 0,
            0, 0, 0, 1,
        ])

    /// First 0.6 + 0.8 · 0.5 = 1 against 0.98 and 0.9; then the one apart, since 0.1 is left to gain of the second.
    @Test func `doubtful texts that stand for others come first, then what is unlike them`() {
        let order = LabellingOrder(
            doubt: [0.6, 0.5, 0.9, 0], likeness: Self.likeness, limit: 2, ofOneIntent: 0.7)
        #expect(order.choices == [.init(text: 0, standsFor: 1), .init(text: 2, standsFor: 0)])
    }

    @Test func `what is sure is never asked`() {
        let order = LabellingOrder(doubt: [0, 0, 0, 0], likeness: Self.likeness, limit: 3, ofOneIntent: 0.7)
        #expect(order.choices.isEmpty)
    }
}
