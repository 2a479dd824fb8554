import Testing

@testable import Knowledge

struct KeywordIndexTests {
    /// By hand: two bodies of two terms, so every length is the mean and b drops out.
    ///
    /// "refund" is in one of two documents: idf = ln(1 + 1.5/1.5) = 0.6931. Once in the body: tf = 1, 2.2/(1 + 1.2) = 1.
    @Test func `a body of mean length with every term once scores one`() {
        let index = KeywordIndex(documents: [
            (headings: "", body: "refund postage"), (headings: "", body: "delivery courier"),
        ])
        let scores = index.scores(for: QueryTerms("refund postage"))
        #expect(abs(scores[0] - 1) < 1e-6)
        #expect(scores[1] == 0)
        #expect(abs(index.inverseDocumentFrequency(of: "refund") - 0.693147) < 1e-6)
    }

    /// By hand: "refund" is known (idf ln 2 = 0.6931), "zebra" is in no document (idf ln(1 + 2.5/0.5) = 1.7918);
    /// the share is 0.6931 / (0.6931 + 1.7918) = 0.2789.
    @Test func `a term that no document has lowers the score`() {
        let index = KeywordIndex(documents: [
            (headings: "", body: "refund postage"), (headings: "", body: "delivery courier"),
        ])
        #expect(abs(index.scores(for: QueryTerms("refund zebra"))[0] - 0.278937) < 1e-5)
    }

    /// By hand: heading weight 2.5 and lengths at the mean give tf = 2.5, and 2.5 * 2.2 / (2.5 + 1.2) = 1.486486.
    @Test func `a heading counts more than the body`() {
        let index = KeywordIndex(documents: [
            (headings: "refund", body: "postage"), (headings: "courier", body: "delivery"),
        ])
        #expect(abs(index.scores(for: QueryTerms("refund"))[0] - 1.486486) < 1e-5)
    }

    /// By hand: lengths 1 and 3, mean 2, b = 0.75: the norms are 0.625 and 1.375; tf = 1.6 and 0.727273;
    /// scores 1.6 * 2.2 / 2.8 = 1.257143 and 0.727273 * 2.2 / 1.927273 = 0.830189.
    @Test func `longer texts count less`() {
        let scores = KeywordIndex(documents: [
            (headings: "", body: "refund"), (headings: "", body: "refund courier delivery"),
        ]).scores(
            for: QueryTerms("refund"))
        #expect(abs(scores[0] - 1.257143) < 1e-5)
        #expect(abs(scores[1] - 0.830189) < 1e-5)
    }

    @Test func `nothing is found in nothing`() {
        #expect(KeywordIndex(documents: [(headings: String, body: String)]()).scores(for: QueryTerms("refund")).isEmpty)
        #expect(KeywordIndex(documents: [(headings: "", body: "refund")]).scores(for: QueryTerms("?!")) == [0])
    }
}
