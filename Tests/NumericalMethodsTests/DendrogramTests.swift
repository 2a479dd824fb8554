import Testing

@testable import NumericalMethods

struct DendrogramTests {
    /// Two pairs; across, the mean likeness is (0.1 + 0.2 + 0.3 + 0.4) / 4.
    private static let pairs = LikenessMatrix(
        count: 4,
        elements: [
            1, 0.9, 0.1, 0.2,
            0.9, 1, 0.3, 0.4,
            0.1, 0.3, 1, 0.8,
            0.2, 0.4, 0.8, 1,
        ])

    @Test func `joins the most alike on average first`() {
        let joins = Dendrogram(Self.pairs).joins
        #expect(joins.map(\.left) == [0, 2, 0] && joins.map(\.right) == [1, 3, 2])
        #expect(zip(joins.map(\.likeness), [0.9, 0.8, 0.25]).allSatisfy { abs($0 - $1) < 1e-6 })
    }

    @Test func `groups hold what is alike enough`() {
        let dendrogram = Dendrogram(Self.pairs)
        #expect(dendrogram.groups(alikeBy: 0.5) == [[0, 1], [2, 3]])
        #expect(dendrogram.groups(alikeBy: 0.85) == [[0, 1], [2], [3]])
        #expect(dendrogram.groups(alikeBy: 0.2) == [[0, 1, 2, 3]])
    }

    @Test func `labels tell how wide a group may be`() {
        let dendrogram = Dendrogram(Self.pairs)
        #expect(abs(dendrogram.likenessOfIntents(labels: [0, 0, 1, 1]) - 0.525) < 1e-6)
        // Each text alone is an intent: nothing short of the same is of one.
        #expect(dendrogram.likenessOfIntents(labels: [0, 1, 2, 3]) == 1)
    }

    @Test func `texts that are all equally alike are joined too`() {
        let matrix = LikenessMatrix(count: 6, elements: [Float](repeating: 0.5, count: 36))
        #expect(Dendrogram(matrix).groups(alikeBy: 0.5).count == 1)
        #expect(Dendrogram(LikenessMatrix(count: 0, elements: [])).groups(alikeBy: 0).isEmpty)
    }
}
