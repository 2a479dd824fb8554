import Foundation

/// Replaces what tells who a customer is: telephone numbers, e-mail addresses, order, identity and card numbers, postal addresses.
///
/// Long runs of digits that fit none of these are masked too: better a product code too many than a card number too few.
public enum PersonalDataMask {
    /// - Returns: The text with "[phone]", "[email]" and the like in the place of personal data.
    public static func masked(_ text: String) -> String {
        var masked = ""
        var characters = Array(text)[...]
        let values = ValueParser(now: Date(timeIntervalSince1970: 0), timeZone: .gmt).values(in: text)
        for value in values {
            guard let label = label(of: value), value.start >= characters.startIndex, value.end <= characters.endIndex
            else { continue }
            masked += withoutLongNumbers(String(characters[..<value.start])) + "[\(label)]"
            characters = characters[value.end...]
        }
        return masked + withoutLongNumbers(String(characters))
    }

    private static func label(of value: FoundValue) -> String? {
        switch value.value {
        case .phone: "phone"
        case .email: "email"
        case .identityNumber: "identity number"
        case .bankCard: "card number"
        case .reference: "order number"
        case .address(let parts): parts.street == nil ? nil : "address"
        default: nil
        }
    }

    /// Codes of six digits and more, with what letters, spaces and dashes stand in them.
    private static func withoutLongNumbers(_ text: String) -> String {
        text.replacing(/[A-Za-z]{0,4}\d(?:[ \-]?\d){5,}[A-Za-z]{0,2}/, with: "[number]")
            .replacing(/[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}/, with: "[email]")
    }
}
