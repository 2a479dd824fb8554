import Testing

@testable import Knowledge

struct FoundWordsTests {
    private func found(_ query: String, in text: String) -> [String] {
        let units = Array(text.utf16)
        return FoundWords(query).marks(in: text).map {
            String(decoding: units[$0.start..<$0.start + $0.length], as: UTF16.self)
        }
    }

    /// By hand.
    @Test(arguments: [
        ("how do I return shoes", "Returns: shoes that were returned.", ["Returns", "shoes", "returned"]),
        ("退货运费", "退货的运费由我们承担。", ["退货", "运费"]),
        ("運費", "运费 10 元", ["运费"]),
        ("iPhone 15", "👍 the iPhone 15 costs 5 999", ["iPhone", "15"]),
        ("cancel", "Nothing of that.", []),
        ("", "Text", []),
    ])
    func `the words of the query are marked wherever they stand`(query: String, text: String, expected: [String]) {
        #expect(found(query, in: text) == expected)
    }

    @Test func `little words are marked only where there is nothing else`() {
        #expect(found("how to pay", in: "How to pay by card") == ["pay"])
        #expect(found("how to", in: "How to pay") == ["How", "to"])
    }
}
