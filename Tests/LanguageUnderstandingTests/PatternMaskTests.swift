import Testing

@testable import LanguageUnderstanding

struct PatternMaskTests {
    private let finder: EntityFinder

    init() throws {
        finder = try EntityFinder([EntityDefinition(name: "order_number", patterns: ["k\\d{8}"])], synonyms: [:])
    }

    @Test(arguments: [
        ("申请退货 K20271979", "申请退货          "), ("K20271979 要退货", "          要退货"), ("退货", "退货"),
    ])
    func `what a pattern finds does not speak for an intent`(message: String, rest: String) {
        #expect(finder.withoutPatterns(message) == rest)
    }

    @Test func `a message that is nothing but a number is left as it is`() {
        #expect(finder.withoutPatterns("K20271979") == "K20271979")
    }
}
