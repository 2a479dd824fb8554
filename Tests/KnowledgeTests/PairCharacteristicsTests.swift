import Testing

@testable import enum Knowledge.PairCharacteristics

struct PairCharacteristicsTests {
    /// The textbook's examples of the Levenshtein distance, and the ends of its range.
    @Test(arguments: [
        ("kitten", "sitting", 3), ("saturday", "sunday", 3), ("", "abc", 3), ("花呗", "花呗", 0), ("花呗", "借呗", 1),
    ])
    func `edit steps are Levenshtein's`(a: String, b: String, expected: Int) {
        #expect(PairCharacteristics.editSteps(Array(a.unicodeScalars), Array(b.unicodeScalars)) == expected)
    }
}
