import Foundation
import NumericalMethods
import SourceFiles
import Testing

@testable import LanguageUnderstanding

struct AugmenterTests {
    private static let examples = [
        LabelledText(text: "where is my parcel, order A12", label: "order"),
        LabelledText(text: "我想退货，订单 A12", label: "return"),
    ]

    private static func variants(_ kinds: [AugmentedText.Kind], each: Int = 1, seed: UInt64 = 0) -> [AugmentedText] {
        var augmenter = Augmenter()
        augmenter.kinds = kinds
        augmenter.each = each
        augmenter.seed = seed
        return augmenter.variants(of: examples)
    }

    @Test func `the same seed gives the same variants, another others`() {
        let all = AugmentedText.Kind.allCases
        #expect(Self.variants(all, each: 3) == Self.variants(all, each: 3))
        #expect(Self.variants([.typos], each: 3) != Self.variants([.typos], each: 3, seed: 1))
    }

    @Test func `no variant is an example or another variant`() {
        let found = Self.variants(AugmentedText.Kind.allCases, each: 5).map(\.text)
        #expect(Set(found).count == found.count)
        #expect(Set(found).isDisjoint(with: Self.examples.map(\.text)))
    }

    @Test func `forms of characters are those of Unicode`() {
        #expect(Self.variants([.traditional]).map(\.text) == ["我想退貨，訂單 A12"])
        #expect(
            Self.variants([.width]).map(\.text) == [
                "ｗｈｅｒｅ ｉｓ ｍｙ ｐａｒｃｅｌ, ｏｒｄｅｒ Ａ１２", "我想退货，订单 Ａ１２",
            ])
    }

    @Test func `each variant tells its kind, its example and the example's label`() throws {
        let variant = try #require(Self.variants([.traditional]).first)
        #expect(variant.kind == .traditional && variant.label == "return" && variant.source == "我想退货，订单 A12")
    }
}

struct TypingSlipsTests {
    private static let text = "I would like to return the shoes, please!"

    @Test(arguments: UInt64(0)..<20) func `at a share of one each longer word has one slip`(seed: UInt64) {
        var generator = SplitMix(seed: seed)
        let slipped = TypingSlips.misspelt(Self.text, share: 1, using: &generator)
        let before = Self.text.split { !$0.isLetter }
        let after = slipped.split { !$0.isLetter }
        #expect(before.count == after.count)
        for (word, typed) in zip(before, after) {
            #expect(word.count > 2 ? typed != word || word.contains("o") : typed == word)
            #expect(abs(word.count - typed.count) <= 1)
        }
    }

    @Test func `at a share of nothing the text stays`() {
        var generator = SplitMix(seed: 0)
        #expect(TypingSlips.misspelt(Self.text, share: 0, using: &generator) == Self.text)
    }
}

struct HomophonesTests {
    /// 的 (de) and 是 (shi) have others of their sound among frequent characters, A and 1 have none.
    @Test func `characters become others of the same sound`() {
        var generator = SplitMix(seed: 0)
        let mistaken = Array(Homophones.mistaken("的是A1", share: 1, using: &generator))
        #expect("得地德".contains(mistaken[0]))
        #expect(mistaken[1] != "是" && "时事市式师使识世实十视似市石士食失始示势室适试史诗".contains(mistaken[1]))
        #expect(mistaken.suffix(2) == ["A", "1"])
    }
}

struct SynonymsTests {
    @Test func `only whole words of English are replaced`() {
        for seed in UInt64(0)..<20 {
            var generator = SplitMix(seed: seed)
            #expect(Synonyms.reworded("helpless buyer", using: &generator) == "helpless buyer")
        }
    }

    @Test func `words of both languages are replaced`() {
        let found = Set(
            (UInt64(0)..<20).map { seed in
                var generator = SplitMix(seed: seed)
                return Synonyms.reworded("cancel 快递", using: &generator)
            })
        #expect(
            found == ["cancel 快递", "cancel 包裹", "cancel 物流", "call off 快递", "call off 包裹", "call off 物流"])
    }
}

struct AugmentedTableTests {
    @Test func `what is written is read again, quotes and commas included`() throws {
        let variants = [
            AugmentedText(text: "a \"b\", c", label: "x", kind: .typos, source: "a, b"),
            AugmentedText(text: "退貨", label: "y", kind: .traditional, source: "退货"),
        ]
        let file = URL.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(AugmentedTable.csv(variants).utf8).write(to: file)
        var diagnostics = Diagnostics()
        #expect(AugmentedTable.load(file, into: &diagnostics) == variants)
        #expect(diagnostics.all.isEmpty && AugmentedTable.isOne(file))
    }
}
