import Testing

@testable import LanguageUnderstanding

struct SampleDrawingTests {
    private static let examples = (0..<60).map { number in
        LabelledText(text: "\(number)", label: number < 40 ? "a" : number < 55 ? "b" : "c")
    }

    @Test func `folds share out every class evenly`() {
        var drawing = SampleDrawing(seed: 7)
        let folds = drawing.folds(of: Self.examples, count: 5)
        for (label, share) in [("a", 8), ("b", 3), ("c", 1)] {
            for fold in 0..<5 {
                #expect(zip(folds, Self.examples).count { $0 == fold && $1.label == label } == share)
            }
        }
    }

    @Test func `few takes that many of each class, or all there are`() {
        var drawing = SampleDrawing(seed: 7)
        let drawn = drawing.few(10, of: Self.examples)
        #expect(Dictionary(grouping: drawn, by: \.label).mapValues(\.count) == ["a": 10, "b": 10, "c": 5])
        #expect(Set(drawn.map(\.text)).count == 25)
    }

    @Test func `the seed decides`() {
        func drawn(_ seed: UInt64) -> [LabelledText] {
            var drawing = SampleDrawing(seed: seed)
            return drawing.few(3, of: Self.examples)
        }
        #expect(drawn(1) == drawn(1))
        #expect(drawn(1) != drawn(2))
    }
}
