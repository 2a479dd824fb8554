import Testing

@testable import LanguageUnderstanding

struct BinomialShareTests {
    /// The bounds of the tables of Clopper and Pearson, to four places.
    @Test(arguments: [(0, 10, 0.0, 0.3085), (2, 10, 0.0252, 0.5561), (5, 10, 0.1871, 0.8129), (10, 10, 0.6915, 1.0)])
    func `the interval is the exact one`(hits: Int, trials: Int, low: Double, high: Double) {
        let interval = BinomialShare(hits: hits, trials: trials).interval
        #expect(abs(interval.lowerBound - low) < 0.00006)
        #expect(abs(interval.upperBound - high) < 0.00006)
    }

    /// 3 · 0.05² · 0.95 + 0.05³.
    @Test func `tails are sums of chances`() {
        #expect(abs(BinomialShare.atLeast(2, of: 3, share: 0.05) - 0.00725) < 1e-9)
        #expect(BinomialShare.atLeast(0, of: 3, share: 0.05) == 1)
        #expect(BinomialShare.atMost(3, of: 3, share: 1) == 1)
    }

    @Test func `nothing seen says nothing`() {
        #expect(BinomialShare(hits: 0, trials: 0).interval == 0...1)
    }
}
