import Testing

@testable import Knowledge

struct NumberFactsTests {
    /// By hand: whether two sentences count the same thing differently.
    @Test(arguments: [
        ("You can return it within 7 days.", "Returns are free for 14 days.", true),
        ("You can return it within 7 days.", "Returns are free for one week.", false),
        ("签收后 7 天内可以退货。", "签收后十四天内可以退货。", true),
        ("签收后 7 天内可以退货。", "Returns within 7 days.", false),
        ("Refunds take 3 to 5 working days.", "Refunds take 3 to 5 days.", false),
        ("Shipping costs 10 yuan.", "运费 12 元。", true),
        ("Shipping costs 10 yuan.", "Shipping takes 12 hours.", false),
        ("Two years of warranty.", "24 months of warranty.", false),
        ("A discount of 10%.", "九折，也就是优惠 10%。", false),
        ("No numbers.", "None here.", false),
    ])
    func `numbers of one unit that differ contradict each other`(one: String, other: String, expected: Bool) {
        #expect(NumberFacts(one).contradicts(NumberFacts(other)) == expected)
        #expect(NumberFacts(other).contradicts(NumberFacts(one)) == expected)
    }

    @Test func `what is left tells what is counted`() {
        let rest = NumberFacts("Returns within 7 days of delivery").rest
        #expect(!rest.contains("7") && rest.contains("delivery"))
    }
}
