import Knowledge
import SourceFiles
import Testing

struct PairEvaluationTests {
    /// Replies of which the first to each question answers it, and says so in a word.
    private static let pairs = (0..<120).flatMap { number in
        [
            LabelledPair(
                a: "where is parcel \(number)", b: "parcel \(number) is on its way", isMatch: true, group: "\(number)"),
            LabelledPair(
                a: "where is parcel \(number)", b: "please rate this chat", isMatch: false, group: "\(number)"),
        ]
    }

    @Test func `learns which reply answers`() throws {
        let result = try PairEvaluation.run(
            train: Array(Self.pairs[..<160]), test: Array(Self.pairs[160...]), encoder: nil)
        #expect(result.metrics.f1 == 1)
        #expect(result.metrics.auroc == 1)
        #expect(result.metrics.mrr == 1)
        #expect(result.data.groups == 40)
        #expect(result.data.matches == 40)
    }

    @Test func `labels of what is asked are not looked at`() throws {
        let model = try PairModel(learningFrom: Self.pairs, encoder: nil)
        let asked = Array(Self.pairs.prefix(10))
        let flipped = asked.map { LabelledPair(a: $0.a, b: $0.b, isMatch: !$0.isMatch, group: $0.group) }
        #expect(try model.chances(of: asked) == model.chances(of: flipped))
    }

    @Test func `every pair is asked once by folds`() throws {
        let result = try PairEvaluation.run(folds: 3, of: Self.pairs, encoder: nil)
        #expect(result.data.test == Self.pairs.count)
        #expect(result.metrics.accuracy > 0.95)
    }

    @Test func `names what is wrong with a table`() throws {
        var diagnostics = Diagnostics()
        let table = try #require(
            CSVTable.parse("a,b,label\nx,y,1\nx,,0\nx,z,maybe\n", name: "P.csv", into: &diagnostics))
        let pairs = PairEvaluation.pairs(from: table, into: &diagnostics)
        #expect(pairs == [LabelledPair(a: "x", b: "y", isMatch: true)])
        #expect(
            diagnostics.sorted.map(\.description).map { $0.prefix { $0 != "\n" } } == [
                "P.csv:3: error: the field 'b' is empty",
                "P.csv:4: error: the label 'maybe' is neither 1 nor 0; write 1 where the two texts belong together, else 0",
            ])
    }
}
