import Testing

@testable import LanguageUnderstanding

struct ConfusionTests {
    private static let judged = [
        ("how are you", "a", "a"), ("a", "a", "b"), ("b", "b", "a"), ("b", "b", "b"), ("你好，在吗", "c", "c"),
        ("please tell me where my order is", "d", "a"),
    ].map { JudgedText(text: $0.0, label: $0.1, predicted: $0.2, confidence: 0.5) }

    /// Worked out by hand: a takes part in three mistakes, b in two, d in one, c in none.
    @Test func `the matrix holds the classes that mistakes are about`() {
        let confusion = Confusion(Self.judged, limit: 2)
        #expect(confusion.classes == ["a", "b"])
        #expect(confusion.counts == [[1, 1], [1, 1]])
        #expect(Confusion(Self.judged, limit: 9).classes == ["a", "b", "d"])
    }

    @Test func `slices share out the texts`() {
        let languages = AccuracySlice.byLanguage(Self.judged)
        #expect(languages.reduce(0) { $0 + $1.count } == 6)
        #expect(languages.first { $0.name == "zh" } == AccuracySlice(name: "zh", count: 1, accuracy: 1))
        let lengths = AccuracySlice.byLength(Self.judged)
        #expect(lengths.map(\.name) == ["0 to 10 characters", "11 to 20 characters", "21 to 40 characters"])
        #expect(lengths.map(\.count) == [4, 1, 1])
        #expect(lengths.last?.accuracy == 0)
    }
}
