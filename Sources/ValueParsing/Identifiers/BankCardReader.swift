/// Card numbers of 15 to 19 digits with a right check digit, in one piece or in groups of four.
///
/// - seealso: ISO/IEC 7812-1, annex B (Luhn).
enum BankCardReader {
    static func read(_ text: ReadableText, at place: Int) -> Candidate? {
        guard !text[place - 1].isWordCode, text[place - 1] != "-", text[place - 1] != ".",
            (0x33...0x36).contains(text[place]),
            let grouped = GroupedDigits.readings(text, at: place, limit: 19).first(where: isCard)
        else { return nil }
        return Candidate(place..<grouped.end, .bankCard(grouped.text), rank: .checkedForm)
    }

    private static func isCard(_ grouped: GroupedDigits) -> Bool {
        (15...19).contains(grouped.digits.count) && isGrouped(grouped.groups) && isChecked(grouped.digits)
    }

    private static func isGrouped(_ groups: [Int]) -> Bool {
        groups.count == 1 || groups == [4, 6, 5] || groups == [6, 13] || groups.dropLast().allSatisfy { $0 == 4 }
    }

    private static func isChecked(_ digits: [UInt8]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = Int(digit.element) * (digit.offset % 2 == 1 ? 2 : 1)
            return sum + value / 10 + value % 10
        }
        return sum % 10 == 0
    }
}
