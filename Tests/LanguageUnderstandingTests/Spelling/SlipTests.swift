import Inference
import Testing

@testable import LanguageUnderstanding

struct SlipTests {
    @Test(arguments: [
        ("order", "irder"), ("order", "roder"), ("order", "ordder"), ("order", "ordr"), ("order", "orderr"),
    ])
    func `one slip has a chance`(meant: String, typed: String) {
        #expect(Slip.logChance(of: typed, for: meant) != nil)
    }

    @Test(arguments: [("order", "order"), ("order", "rodre"), ("order", "odr"), ("card", "cards2"), ("ab", "ba x")])
    func `no slip or two have none`(meant: String, typed: String) {
        #expect(Slip.logChance(of: typed, for: meant) == nil)
    }

    @Test func `a neighbouring key is likelier than a distant one, and a later letter than the first`() throws {
        let near = try #require(Slip.logChance(of: "ordee", for: "order"))
        let far = try #require(Slip.logChance(of: "ordep", for: "order"))
        let first = try #require(Slip.logChance(of: "irder", for: "order"))
        #expect(near > far)
        #expect(near > first)
    }
}

struct SlipIndexTests {
    @Test(arguments: ["oredr", "ordr", "orderr", "irder", "order"])
    func `a word is found from every slip of it`(typed: String) {
        let index = SlipIndex([(word: "order", number: 7), (word: "parcel", number: 8)])
        #expect(index.candidates(for: typed) == [7])
    }

    @Test func `an empty index finds nothing`() {
        #expect(SlipIndex([]).candidates(for: "order").isEmpty)
    }
}

struct SoundTableTests {
    /// Readings by the Table of General Standard Chinese Characters: dìng 订 定, dǐng 顶, dàn 但.
    @Test func `characters of the same sound are alike whatever their tone`() {
        let table = SoundTable(["订", "定", "顶", "但"])
        #expect(table.alike("订") == ["定", "顶"])
        #expect(table.alike("盯") == ["订", "定", "顶"])
        #expect(table.alike("但").isEmpty)
    }
}

struct GeneralWordsTests {
    @Test func `Latin words and single characters are kept, and which characters make words`() {
        let words = GeneralWords([
            .init(word: "Order", share: 0.3), .init(word: "order", share: 0.1), .init(word: "xq", share: 0.5),
            .init(word: "订单", share: 0.2), .init(word: "單", share: 0.2), .init(word: "été", share: 0.1),
        ])
        #expect(words.words == ["order", "单", "订"])
        #expect(words.shares.map { ($0 * 100).rounded() } == [100, 100, 50])
        #expect(words.pairs.values.map { ($0 * 100).rounded() } == [50])
    }
}
