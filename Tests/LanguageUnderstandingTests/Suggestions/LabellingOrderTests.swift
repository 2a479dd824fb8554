import Testing

@testable import LanguageUnderstanding

struct LabellingOrderTests {
    /// Two near each other, one apart, and one that is sure.
    private static let likeness = LikenessMatrix(
        count: 4,
        elements: [
            1, 0.8, 0, 0,
            0.8, 1, 0, 0,
            0, 0, 1, 0,
            0, 0, 0, 1,
        ])

    /// First 0.6 + 0.8 · 0.5 = 1 against 0.98 and 0.9; then the one apart, since 0.1 is left to gain of the second.
    @Test func `doubtful texts that stand for others come first, then what is unlike them`() {
        let order = LabellingOrder(
            doubt: [0.6, 0.5, 0.9, 0], likeness: Self.likeness, limit: 2, ofOneIntent: 0.7)
        #expect(order.choices == [.init(text: 0, standsFor: 1), .init(text: 2, standsFor: 0)])
    }

    @Test func `what is sure is never asked`() {
        let order = LabellingOrder(doubt: [0, 0, 0, 0], likeness: Self.likeness, limit: 3, ofOneIntent: 0.7)
        #expect(order.choices.isEmpty)
    }
}

struct TellingWordsTests {
    @Test func `words that are frequent here and rare elsewhere name a group`() {
        let words = TellingWords([
            "how do I get an invoice", "please send the invoice", "invoice for my company", "where is my parcel",
            "how do I send the parcel back", "my parcel is late",
        ])
        #expect(words.words(of: [0, 1, 2]) == ["invoice"])
    }

    @Test func `Chinese names hold no two cuts of one phrase`() {
        let words = TellingWords(["请问怎么开发票", "开发票给公司", "可以开发票吗", "我的快递到哪了", "快递几天到", "退货要多久"])
        #expect(words.words(of: [0, 1, 2]) == ["开发票"])
    }

    @Test(arguments: ["", "!!!", "的了吗", "a I to"]) func `texts without words have none`(text: String) {
        #expect(TellingWords.words(of: text).isEmpty)
    }
}
