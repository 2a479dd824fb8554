import NumericalMethods
import Testing

@testable import Forecasting

struct SeriesTreeTests {
    @Test func `names tell which series add up to which`() throws {
        let tree = try SeriesTree(names: ["web/zh", "mail", "web/en", "phone/north/a", "phone/north/b", "phone/south"])
        #expect(
            tree.nodes.map(\.name) == [
                "total", "web", "web/zh", "web/en", "mail", "phone", "phone/north", "phone/north/a", "phone/north/b",
                "phone/south",
            ])
        #expect(tree.leaves.map { tree.nodes[$0].name }.first == "web/zh")
        #expect(tree.sums([1, 10, 2, 100, 200, 400]) == [713, 3, 1, 2, 10, 700, 300, 100, 200, 400])
    }

    @Test func `a node with one part is not there twice`() throws {
        #expect(try SeriesTree(names: ["web/zh", "mail/all"]).nodes.map(\.name) == ["total", "web/zh", "mail/all"])
        #expect(try SeriesTree(names: ["web/zh", "web/en"]).nodes.map(\.name) == ["total", "web/zh", "web/en"])
        #expect(try SeriesTree(names: ["a", "b"]).nodes.map(\.name) == ["total", "a", "b"])
    }

    @Test func `a sum beside its parts is a problem`() {
        #expect(throws: SeriesTree.Problem.besideItsParts("web", part: "web/en")) {
            try SeriesTree(names: ["web", "web/en"])
        }
        #expect(throws: SeriesTree.Problem.namedTotal) { try SeriesTree(names: ["total", "web"]) }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `whole numbers add up and none is off by one or more from its share of the whole`(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let names = ["a/1", "a/2", "a/3", "b/1", "b/2/x", "b/2/y", "c"]
        let tree = try SeriesTree(names: names)
        let values = names.map { _ in Double.random(in: 0...3, using: &random) }
        let whole = tree.wholeNumbers(values)
        #expect(whole == tree.sums(tree.leaves.map { whole[$0] }))
        #expect(whole.allSatisfy { $0 >= 0 && $0 == $0.rounded() })
        for (exact, number) in zip(tree.sums(values), whole) { #expect(abs(exact - number) < 2) }
        #expect(abs(whole[0] - values.reduce(0, +)) <= 0.5)
    }
}
