import Testing

@testable import TextAnalysis

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
