import Testing
import TextAnalysis

struct SearchTermsTests {
    @Test func `stores single characters and pairs`() {
        #expect(SearchTerms.index("退货运费") == ["退", "退货", "货", "货运", "运", "运费", "费"])
    }

    @Test func `looks for pairs, and for a character that stands alone`() {
        #expect(SearchTerms.query("退货运费") == ["退货", "货运", "运费"])
        #expect(SearchTerms.query("退") == ["退"])
    }

    @Test func `finds a two-character word inside a longer text`() {
        let stored = Set(SearchTerms.index("七天内支持无理由退货，运费由买家承担。"))
        #expect(Set(SearchTerms.query("运费")).isSubset(of: stored))
    }

    @Test func `finds simplified text by traditional characters`() {
        #expect(SearchTerms.query("運費") == SearchTerms.query("运费"))
    }

    @Test(arguments: [
        ("Returned items", ["return", "item"]), ("don't", ["dont"]), ("3.5 kg", ["3.5", "kg"]),
        ("$1,299.00", ["1299.00"]),
        ("iPhone15", ["iphone15", "iphone", "15"]), ("我要iPhone", ["我要", "iphon"]), ("end. Start", ["end", "start"]),
        ("...", []), ("SF1234567", ["sf1234567", "sf", "1234567"]),
        ("e-mail", ["e", "mail", "email"]), ("customer’s", ["custom"]),
    ])
    func `cuts words`(text: String, expected: [String]) {
        #expect(SearchTerms.query(text) == expected)
    }

    @Test(arguments: HostileText.samples)
    func `every term that is looked for would be stored`(sample: HostileText) {
        let text = String(sample.text.unicodeScalars.prefix(2_000))
        let stored = Set(SearchTerms.index(text))
        #expect(SearchTerms.query(text).allSatisfy(stored.contains))
    }
}
