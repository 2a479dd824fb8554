import Inference
import Knowledge
import SourceFiles
import Testing

@testable import struct Knowledge.Tally

struct AnswerEvaluationTests {
    /// Relevant at ranks 1 and 3 of two: average precision (1/1 + 2/3) / 2 = 0.8333; reciprocal rank 1.
    ///
    /// Relevant at rank 2 of one: 0.5 and 0.5. Means 0.6667 and 0.75.
    @Test func `agrees with the definitions`() {
        var tally = Tally()
        tally.add(.init(text: "", relevant: ["a", "b"]), ranked: ["a", "x", "b"], outcome: nil)
        tally.add(.init(text: "", relevant: ["c"]), ranked: ["y", "c"], outcome: nil)
        let metrics = tally.metrics
        #expect(abs(metrics.map - 0.666667) < 1e-5)
        #expect(metrics.mrr == 0.75)
        #expect(metrics.precisionAt1 == 0.5)
        #expect(metrics.recallAt10 == 1)
        #expect(metrics.falseAnswerRate == nil)
    }

    @Test func `runs on tables`() throws {
        var diagnostics = Diagnostics()
        let knowledge = try #require(
            CSVTable.parse(
                "id,question,answer\npay,How do I pay?,By card.\nsend,When do you send?,Tomorrow.\n色,有什么颜色,\n",
                name: "K.csv",
                into: &diagnostics))
        let asked = try #require(
            CSVTable.parse(
                "query,relevant\npay by card,pay\nwhen is it sent,send;pay\nzebras,\n颜色,色\n", name: "Q.csv",
                into: &diagnostics))
        let articles = AnswerEvaluation.articles(from: knowledge, into: &diagnostics)
        let queries = AnswerEvaluation.queries(from: asked, articles: articles, into: &diagnostics)
        #expect(diagnostics.all.isEmpty)
        let result = try AnswerEvaluation.run(articles: articles, queries: queries, encoder: nil)
        #expect(result.data.unanswerable == 1)
        #expect(result.metrics.precisionAt1 == 1)
        #expect(result.metrics.falseAnswerRate == 0)
        #expect(result.peakMemoryMB > 1)
    }

    @Test func `names what is wrong with the tables`() throws {
        var diagnostics = Diagnostics()
        let knowledge = try #require(
            CSVTable.parse("id,question,answer\na,A,a\na,B,b\n,C,c\n", name: "K.csv", into: &diagnostics))
        let asked = try #require(CSVTable.parse("query,relevant\nA,a;z\n", name: "Q.csv", into: &diagnostics))
        let articles = AnswerEvaluation.articles(from: knowledge, into: &diagnostics)
        _ = AnswerEvaluation.queries(from: asked, articles: articles, into: &diagnostics)
        #expect(articles.count == 1)
        #expect(
            diagnostics.sorted.map(\.description) == [
                "K.csv:3: error: the id 'a' is given twice", "K.csv:4: error: the field 'id' is empty",
                "Q.csv:2: error: there is no article 'z'",
            ])
    }
}
