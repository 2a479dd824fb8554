import NumericalMethods
import Testing

@testable import LanguageUnderstanding

struct NewIntentSearchTests {
    /// Two threes, each alike within and unlike the other.
    private static let threes = LikenessMatrix(
        count: 6, elements: (0..<36).map { $0 / 6 / 3 == $0 % 6 / 3 ? 0.9 : 0.1 })

    /// By chance, three of three lie out of scope with 0.05³ = 0.000125, two of three with 0.00725.
    @Test func `a group is new when chance would hardly put so many out of scope`() {
        let found = NewIntentSearch(
            Self.threes, isOutOfScope: [true, true, true, true, true, false], rejectedShare: 0.05, ofOneIntent: 0.5)
        #expect(found.groups == [.init(members: [0, 1, 2], outOfScope: 3)])
    }
}
