import Testing

@testable import ShopDemonstration

struct OrderNumberTests {
    /// Luhn by hand for 2739871: from the right 2 + 7 + 7 + 9 + 6 + 7 + 4 = 42, which needs an 8.
    @Test(arguments: ["K27398718", "k27398718", "Ｋ２７３９８７１８", " K2739-8718 ", "K 2739 8718"])
    func `accepts what people type`(text: String) throws {
        #expect(try OrderNumber(text).description == "K27398718")
    }

    @Test(arguments: [
        ("27398718", OrderNumber.Problem.noLetter), ("", .noLetter), ("K2739871", .tooShort), ("K273987188", .tooLong),
        ("K2739871O", .wrongCharacters), ("K２７３９８７１x", .wrongCharacters), ("K27398719", .wrongCheckDigit),
        ("K72398718", .wrongCheckDigit),
    ])
    func `says what is wrong`(text: String, problem: OrderNumber.Problem) {
        #expect(throws: problem) { try OrderNumber(text) }
    }

    @Test
    func `finds every single wrong digit`() throws {
        let digits = Array("27398718")
        for position in digits.indices {
            for digit in "0123456789" where digit != digits[position] {
                var wrong = digits
                wrong[position] = digit
                #expect(throws: OrderNumber.Problem.wrongCheckDigit) { try OrderNumber("K" + String(wrong)) }
            }
        }
    }
}
