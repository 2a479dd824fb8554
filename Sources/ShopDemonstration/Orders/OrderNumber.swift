/// `K` and eight digits, the last of which is the Luhn check digit of the seven before it.
///
/// - seealso: ISO/IEC 7812-1, annex B. It tells every single wrong digit, and every swap of neighbours but 0 and 9.
struct OrderNumber: Hashable, Sendable, CustomStringConvertible {
    enum Problem: String, Error, Equatable, Sendable {
        case noLetter = "no_letter"
        case wrongCharacters = "wrong_characters"
        case tooShort = "too_short"
        case tooLong = "too_long"
        case wrongCheckDigit = "wrong_check_digit"
    }

    let description: String

    /// Accepts what people type: small or full-width letters and digits, spaces and hyphens.
    init(_ text: String) throws(Problem) {
        let typed = text.unicodeScalars.map(Self.halfWidth).filter { !$0.properties.isWhitespace && $0 != "-" }
        guard let first = typed.first, first == "K" || first == "k" else { throw .noLetter }
        let digits = typed.dropFirst().compactMap { $0.isASCII ? Character($0).wholeNumberValue : nil }
        guard digits.count == typed.count - 1 else { throw .wrongCharacters }
        guard digits.count >= 8 else { throw .tooShort }
        guard digits.count <= 8 else { throw .tooLong }
        guard Self.luhnSum(digits) % 10 == 0 else { throw .wrongCheckDigit }
        description = "K" + digits.map(String.init).joined()
    }

    /// The sum over all digits, every second one from the right doubled and its digits added.
    private static func luhnSum(_ digits: [Int]) -> Int {
        digits.reversed().enumerated().reduce(0) { sum, next in
            let doubled = next.offset.isMultiple(of: 2) ? next.element : next.element * 2
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
    }

    /// Full-width forms are the ASCII characters moved by a constant.
    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
